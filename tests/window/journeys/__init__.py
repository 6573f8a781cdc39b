"""The journeys: what people do with the window, from the first start on."""
