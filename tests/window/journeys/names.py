"""Every page to somebody who hears it: whatever can be pressed, typed into or read as a heading has a name."""

from app import App
from desk import Failure
from folder import terrain

PAGES = ["overview", "calendar", "people", "person/amelie-durand", "person/theo-lacroix", "progress/amelie-durand"]
PAGES += ["hosts", "programmes", "insights", "problems", "help", "settings"]
NAMED = ["push button", "toggle button", "check box", "radio button", "entry", "combo box", "page tab", "link", "heading"]
NAMED += ["list item", "table", "table cell", "table row", "image", "frame", "dialog", "menu item"]


def run(desk):
    folder = desk.home / "sample"
    terrain("demo", folder, statuses=(0,))
    heard = 0
    for language in ["fr", "en"]:
        for page in PAGES:
            app = App(folder, "--page", page, language=language)
            app.see("heading")
            for keys, closing in [([], []), (["ctrl+k"], ["Escape"]), (["ctrl+shift+n"], ["Escape"])]:
                app.keys(*keys)
                nodes = [node for node in app.nodes() if node.role in NAMED]
                nameless = [node.role for node in nodes if not node.name.strip()]
                if nameless:
                    raise Failure(f"{page} in {language}, after {keys}: without a name: {nameless}\n{app.tree()}")
                heard += len(nodes)
                app.keys(*closing)
            app.quit()
    print(f"  {heard} things on {len(PAGES)} pages in two languages, each with a name")
