import { initAll } from "/staff/assets/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

/* The entries of a case as a slider: it stands where the page does, and to let it go is to go there. */
const slider = document.getElementById("slider");
if (slider) {
  const instants = slider.dataset.instants.split(" ");
  const shown = slider.parentElement.querySelector("output");
  const say = () => { shown.textContent = new Date(instants[slider.value]).toLocaleString(document.documentElement.lang); };
  const at = instants.indexOf(slider.dataset.at);
  slider.value = at < 0 ? instants.length - 1 : at;
  slider.parentElement.hidden = false;
  say();
  slider.addEventListener("input", say);
  slider.addEventListener("change", () => {
    location.search = Number(slider.value) === instants.length - 1 ? "" : "?asOf=" + encodeURIComponent(instants[slider.value]);
  });
}
