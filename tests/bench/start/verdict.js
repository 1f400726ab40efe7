// The two pictures of the address, and the verdict as a heading.

const picture = async (name) => {
  const image = new Image();
  image.src = `/site/samples/${name}.jpg`;
  await image.decode();
  return image;
};

const asked = new URLSearchParams(location.search);

/** The backend that the address names. */
export const backend = asked.get("backend");

/** The two pictures that it names, decoded. */
export const pictures = () => Promise.all(["claim", "probe"].map((side) => picture(asked.get(side))));

/** Shows what `compare` resolves to: whether it is the same person, and the number that decided. */
export async function show(compare) {
  const heading = document.createElement("h2");
  try {
    const { same, number } = await compare();
    heading.textContent = `${same ? "Same person" : "Different people"} (${number})`;
  } catch (error) {
    heading.textContent = `Failed: ${error?.stack ?? error}`;
  }
  document.getElementById("main").append(heading);
}
