who-looks-lead = Choose who you are here. It decides the first page and what is shown first, never what you may change. You can choose again at the foot of the sidebar.
who-looks-likely = This seems to be you
who-looks-search = Name, team or area
who-looks-staff = HR and team leads
who-looks-employees = Employees
who-looks-hosts = Hosts
who-looks-hr = Everybody: deadlines, capacity, decisions
who-looks-nobody = Nobody by that name
who-looks-more = { $count ->
    [one] { $count } more. Type part of the name.
   *[other] { $count } more. Type part of a name.
}
