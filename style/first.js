// Before the program comes: the language of the first words, what the address asks, and no greeting when something is asked.
(function () {
  var asked = new URLSearchParams(location.search), root = document.documentElement;
  var wanted = [asked.get("taal")].concat(navigator.languages || []).map(function (tag) { return (tag || "").slice(0, 2).toLowerCase(); });
  root.lang = wanted.find(function (tag) { return tag === "nl" || tag === "fr" || tag === "en"; }) || "nl";
  if (["q", "thema", "partner", "pagina", "soort", "voor", "waar", "gemeente", "bij", "weergave"].some(function (key) { return asked.has(key); })) root.classList.add("asked");
  addEventListener("DOMContentLoaded", function () {
    var field = document.getElementById("need");
    if (field && !field.value && asked.get("q")) field.value = asked.get("q");
  });
})();
