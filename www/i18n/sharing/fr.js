/** Sharing and saving in French; see `en.js`. */

/** @type {import("./en.js").SharingWords} */
export const sharing = {
  link: "Toute personne qui l’ouvre voit ce que vous voyez maintenant : les données, les pièces, les valeurs initiales et l’étape.",
  hidden: "Les vraies valeurs restent derrière le rideau.",
  local:
    "Cette adresse ne fonctionne que sur cet ordinateur. Pour partager la page, enregistrez-la dans un fichier.",
  tooLong: "Il y a trop de lancers pour un lien. Enregistrez plutôt la page dans un fichier.",
  saving: "Enregistrement…",
  saved: (name) => `Enregistré sous ${name}.`,
  savedInFrame: (name) => `Enregistré sous ${name}, si la page autour de ce cadre le permet.`,
  failed: (reason) => `L’enregistrement a échoué : ${reason}`,
  withoutTruth:
    "Tant que les vraies valeurs sont derrière le rideau, ces fichiers ne les contiennent pas. Un lien ou la page en un seul fichier permettent de lever le rideau plus tard.",

  scan: "Scannez pour voir la même chose",
  scannedFrom: (times) =>
    `Un téléphone peut le scanner jusqu’à une distance de ${times} fois sa largeur.`,
  scannedFromNear: (times) =>
    `Le lien est long, donc les carrés sont petits : le dernier rang est peut-être trop loin. Un téléphone peut le scanner jusqu’à une distance de ${times} fois sa largeur.`,
  noCode: "Le lien est trop long pour un code QR. Enregistrez plutôt la page dans un fichier.",
  pictureCopied: "L’image est dans le presse-papiers.",
  pictureNotCopied:
    "Ce navigateur ne permet pas à la page de copier une image. Enregistrez-la plutôt en PNG.",
};
