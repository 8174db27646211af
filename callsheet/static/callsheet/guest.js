// Shows the times in the browser's own zone and clock, unless the guest chose them.
const place = document.querySelector("[data-detect]:not([data-chosen])");
if (place) {
  const { timeZone, hour12 } = new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions();
  const known = [...document.querySelectorAll("#zone option")].some((option) => option.value === timeZone);
  const address = new URL(location.href);
  if (known && !address.searchParams.has("zone")) {
    address.searchParams.set("zone", timeZone);
    address.searchParams.set("clock", hour12 ? "12" : "24");
    location.replace(address);
  }
}
