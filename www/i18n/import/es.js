/** El texto de la importación, en español; véase `en.js`. */

const sets = (/** @type {string} */ amount) => `${amount} ${amount === "1" ? "serie" : "series"}`;

/** @type {import("./en.js").ImportWords} */
export const imports = {
  space: " ",
  readings: {
    lines: (all) => `${sets(all)}: una por línea.`,
    items: (all) => `${sets(all)}: cada grupo de lanzamientos es una.`,
    lists: (all) => `${sets(all)}: una por par de corchetes.`,
    cut: (all, length) => `${sets(all)}: una secuencia larga, cortada cada ${length} lanzamientos.`,
    tossColumn: (all, tosses) => `${sets(all)}: los lanzamientos de la columna ${tosses}.`,
    tossColumns: (all, columns) => `${sets(all)}: los lanzamientos de ${columns} columnas.`,
    long: (all, toss, set) =>
      `${sets(all)}: un lanzamiento por fila en la columna ${toss}, series según la columna ${set}.`,
    labelled: (all) => `${sets(all)}: números con palabras que dicen qué cuentan.`,
    headsTails: (all, heads, tails) =>
      `${sets(all)}: columna ${heads} como caras y ${tails} como cruces.`,
    headsTotal: (all, heads, total) =>
      `${sets(all)}: columna ${heads} como caras y ${total} como número de lanzamientos.`,
    tailsTotal: (all, tails, total) =>
      `${sets(all)}: columna ${tails} como cruces y ${total} como número de lanzamientos.`,
    headsAlone: (all, trials) => `${sets(all)}: solo caras, de ${trials} lanzamientos cada una.`,
    tailsAlone: (all, trials) => `${sets(all)}: solo cruces, de ${trials} lanzamientos cada una.`,
    incomplete: () => "Columnas que no dicen qué salió.",
  },
  notRead: (columns) => `No se leyó: ${columns.join(", ")}.`,
  doubt: "Es una suposición; compruébala abajo antes de usar estos lanzamientos.",
  stopped: (read) => `Hasta el error: ${sets(read)}.`,
  readAs: "Leído como",
  headsAre: "Cara es",
  trials: "Lanzamientos por serie",
  cutInto: "Cortar en series de",
  columns: "Columnas",
  firstSets: "Primeras series",
  set: "Serie",
  holds: (column) => `Contenido de la columna ${column}`,
  roles: {
    heads: "caras",
    tails: "cruces",
    total: "número de lanzamientos",
    tosses: "los lanzamientos mismos",
    frequency: "cuántas series así",
    set: "nombre de la serie",
    ignored: "(no se lee)",
  },
};
