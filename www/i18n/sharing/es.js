/** Sharing and saving in Spanish; see `en.js`. */

/** @type {import("./en.js").SharingWords} */
export const sharing = {
  link: "Quien lo abra verá lo que ves ahora: los datos, las monedas, los valores iniciales y el paso.",
  hidden: "Los valores verdaderos siguen tras el telón.",
  local:
    "Esta dirección solo sirve en este ordenador. Para compartir la página, guárdala en un solo archivo.",
  tooLong: "Son demasiados lanzamientos para un enlace. Guarda la página en un solo archivo.",
  saving: "Guardando…",
  saved: (name) => `Guardado como ${name}.`,
  savedInFrame: (name) => `Guardado como ${name}, si la página que rodea este marco lo permite.`,
  failed: (reason) => `No se ha podido guardar: ${reason}`,
  withoutTruth:
    "Mientras los valores verdaderos sigan tras el telón, estos archivos no los contienen. Con un enlace o con la página en un solo archivo podrás levantar el telón más tarde.",

  scan: "Escanea para ver lo mismo",
  scannedFrom: (times) =>
    `Un móvil puede escanearlo hasta a ${times} veces su anchura de distancia.`,
  scannedFromNear: (times) =>
    `El enlace es largo y los cuadrados son pequeños: la última fila quizá esté demasiado lejos. Un móvil puede escanearlo hasta a ${times} veces su anchura de distancia.`,
  noCode: "El enlace es demasiado largo para un código QR. Guarda la página en un solo archivo.",
  pictureCopied: "La imagen está en el portapapeles.",
  pictureNotCopied: "Este navegador no permite que la página copie una imagen. Guárdala como PNG.",
};
