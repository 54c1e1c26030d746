/**
 * Every word of the page, in Spanish. The reader is addressed as “tú”. A set is a serie, the guess the
 * valores iniciales, a share is a parte, responsibility is responsabilidad; H and T stay on the coins, for cara
 * and cruz.
 */

/**
 * @param {string} amount
 * @param {string} one
 * @param {string} [many]
 */
const count = (amount, one, many = `${one}s`) => `${amount} ${amount === "1" ? one : many}`;

/** @param {string} amount */
const iterationsOf = (amount) => count(amount, "iteración", "iteraciones");

/** As in “1, 3 y 4”. */
const and = new Intl.ListFormat("es");

/** @param {string} value as the crate writes a number */
const decimal = (value) => value.replace(".", ",");

/** @param {string} found */
const notAccepted = (found) =>
  found === "" ? "aquí no hay nada escrito" : `«${found}» no se acepta aquí`;

/** Characters that cannot be seen or look like others, by the names that the crate gives them. */
const characters = {
  "null character": "un carácter nulo",
  "line break within a cell": "un salto de línea dentro de una celda",
  "carriage return": "un retorno de carro",
  "capital I, which looks like 1": "una I mayúscula, que parece 1",
  "capital O, which looks like 0": "una O mayúscula, que parece 0",
  "small L, which looks like 1": "una ele minúscula, que parece 1",
  "small O, which looks like 0": "una o minúscula, que parece 0",
  "no-break space": "un espacio de no separación",
  "soft hyphen": "un guion opcional",
  "Greek capital Eta, which looks like H": "una eta griega mayúscula, que parece H",
  "Greek capital Omicron, which looks like 0": "una ómicron griega mayúscula, que parece 0",
  "Greek capital Tau, which looks like T": "una tau griega mayúscula, que parece T",
  "Cyrillic capital En, which looks like H": "una en cirílica mayúscula, que parece H",
  "Cyrillic capital O, which looks like 0": "una o cirílica mayúscula, que parece 0",
  "Cyrillic capital Te, which looks like T": "una te cirílica mayúscula, que parece T",
  "Cyrillic small En, which looks like H": "una en cirílica minúscula, que parece H",
  "Cyrillic small O, which looks like 0": "una o cirílica minúscula, que parece 0",
  "Cyrillic small Te, which looks like T": "una te cirílica minúscula, que parece T",
  "Cyrillic small Shha, which looks like h": "una shha cirílica minúscula, que parece h",
  "mark for the direction of writing": "una marca de dirección de escritura",
  "Cherokee letter Mi, which looks like H": "una mi cheroqui, que parece H",
  "Cherokee letter I, which looks like T": "una i cheroqui, que parece T",
  "zero-width space": "un espacio de ancho cero",
  "zero-width non-joiner": "un separador de ancho cero",
  "zero-width joiner": "un conector de ancho cero",
  "typographic quotation mark": "una comilla tipográfica",
  "line separator": "un separador de líneas",
  "word joiner": "un conector de palabras",
  "variation selector": "un selector de variante",
  "byte order mark": "una marca de orden de bytes",
  "replacement character, which stands for a damaged one":
    "un carácter de sustitución, en lugar de uno dañado",
  "accent on the character before it": "un acento sobre el carácter anterior",
  "character that cannot be seen": "un carácter invisible",
};

const character = (/** @type {string[]} */ ...[shown, name, code]) => {
  const full =
    (name === "full-width" && `un «${shown}» de ancho completo`) ||
    (name === "character that looks like" && `un carácter que parece ${shown}`);
  const named = full || characters[/** @type {keyof typeof characters} */ (name)] || `«${shown}»`;
  return code ? `${named} (${code})` : named;
};

const notAToss = (/** @type {string[]} */ ...[line, column, ...found]) =>
  `línea ${line}, carácter ${column}: ${character(...found)} no es un lanzamiento`;

/** @type {import("./en.js").Words} */
export const words = {
  itself: "Español",
  decimal: ",",
  space: " ",

  labels: {
    title: "Esperanza-maximización, con dos monedas",
    shortTitle: "EM, con dos monedas",
    subtitle: "¿qué moneda dio cada serie?",
    present: "Presentar",
    menu: "Menú",
    example: "Ejemplo",
    method: "Método",
    softEm: "EM suave",
    hardEm: "EM duro",
    learned: "Estimar la prob. de elegir cada moneda",
    stops: "EM se detiene",
    share: "Compartir",
    language: "Idioma",
    help: "Ayuda",

    sets: "Series de lanzamientos",
    heads: "cara",
    tails: "cruz",
    predict: "Predecir",
    truth: "Ver valores verdaderos",
    digits: "Todas las cifras",
    rows: "Filas de las series",
    grid: "Cuadro de lanzamientos",
    tosses: "Lanzamientos",
    shares: "parte",
    numbers: "Valores de las series",
    number: "N.º",
    coin: "Mon.",
    aExpects: "cuenta para A",
    bExpects: "cuenta para B",
    sum: "Σ",
    piles: "Pilas",
    pilesPicture: "Pilas de los lanzamientos que cuentan para cada moneda",

    views: "Vistas",
    view: "Vista",
    estimates: "Estimaciones",
    oneSet: "Cálculo",
    landscape: "Relieve",
    climb: "Por qué sube",
    compare: "Comparar",
    lesson: "Lección",

    answers: "Resultados",
    logLikelihood: "log-verosim.",
    truthAnswer: "Verdaderos",
    completeData: "Datos completos",
    trajectory: "θA y θB por iteración",

    copySet: "Duplicar",
    removeSet: "Quitar",
    howWell: "¿En qué medida explica cada moneda estos lanzamientos?",
    whose: "Entonces, ¿de qué moneda es la serie?",
    posterior:
      "La parte de la serie que le corresponde a A se llama responsabilidad; es la probabilidad a posteriori P(A | serie):",
    whatGoesWhere: "Qué se asigna a cada una",
    set: "serie",
    thisSet: "esta serie",
    toA: "a A",
    toB: "a B",
    headsOfAll: "caras en total",
    tailsOfAll: "cruces en total",
    headsOverTosses: "θ: caras ÷ total",
    sharesNote: "La barra bajo cada suma muestra cuánto aporta esta serie.",

    heightNow: "ℓ ahora",
    starts: "Dónde termina cada inicio",
    landscapeNote: "Arrastra el inicio: su camino lo sigue.",
    landscapePicture: "Relieve de la log-verosimilitud",
    climbPicture: "Log-verosimilitud y cota inferior",
    progressPicture: "Log-verosimilitud por iteración",
    startsNote: "Cuanto más intenso el color, más iteraciones.",
    startsEnds: "Finales de EM",
    partOfStarts: "parte de inicios",
    startsProgress: "Mapa de inicios",
    tossing: "Lanzando",
    softEnds: "EM suave termina en",
    hardEnds: "EM duro termina en",
    compareNote:
      "EM duro asigna cada serie entera a la moneda que mejor la explica; si hay empate, a la moneda A. La estimación con datos completos sabe qué moneda generó cada serie.",

    steps: "Pasos",
    skipToGuess: "Ir a los valores iniciales",
    reset: "Reiniciar",
    back: "Atrás",
    iteration: "Iterar",
    converge: "Converger",
    time: "Tiempo, en medios pasos",
    pace: "Velocidad",
    slow: "lenta",
    steady: "media",
    fast: "rápida",

    controls: "Monedas y datos",
    trueA: "θA verdadero",
    trueASlider: "θA verdadero, deslizador",
    trueB: "θB verdadero",
    trueBSlider: "θB verdadero, deslizador",
    guess: "Valores iniciales",
    guessA: "θA inicial",
    guessASlider: "θA inicial, deslizador",
    guessB: "θB inicial",
    guessBSlider: "θB inicial, deslizador",
    data: "Datos",
    variations: "Variantes",
    setsCount: "series",
    tossesCount: "lanz./serie",
    seed: "semilla",
    newTosses: "Lanzar de nuevo",
    ownTosses: "Datos propios…",
    undo: "Deshacer",

    ownTitle: "Tus propios lanzamientos",
    ownRules:
      "Pega lanzamientos o números en cualquier forma: filas de H y T o de 1 y 0, una tabla, una lista de un programa, números de caras y cruces. Debajo se muestra cómo se leen.",
    ownText: "Lanzamientos o números",
    clear: "Vaciar",
    reading: "Leyendo",
    openFile: "Abrir un archivo",
    openFileNote:
      "Un texto, una tabla (CSV), JSON, un notebook, una matriz de NumPy o una ejecución que guardó esta página. O suelta aquí el archivo.",
    cancel: "Cancelar",
    useTosses: "Usar estos lanzamientos",

    shareTitle: "Compartir y guardar",
    link: "Enlace",
    copy: "Copiar",
    qrCode: "Código QR",
    oneFile: "Un solo archivo",
    oneFileNote:
      "La página en su estado actual, en un solo archivo que se abre con doble clic y no necesita conexión.",
    saveFile: "Guardar en un solo archivo",
    export: "Datos, ejecución e imágenes",
    iterations: "Tabla de iteraciones",
    iterationsCsv: "CSV de las iteraciones",
    numpy: "Script de NumPy",
    rScript: "Script de R",
    notebook: "Cuaderno de Jupyter",
    print: "Imprimir",
    worksheet: "Hoja de ejercicios",
    picture: "Imagen",
    copyPicture: "Copiar imagen",
    embed: "Insertar en otra página",
    embedNote: "El marco muestra:",
    partHeader: "Título y ejemplos",
    preview: "Vista previa del marco",

    helpTitle: "Cómo usar esta página",
    helpStory:
      "Cada fila es una serie de lanzamientos hechos con una de las dos monedas. EM no sabe con cuál. Parte de unos valores iniciales de θA y θB, las probabilidades de cara de las monedas, y repite dos medios pasos.",
    eStep: "Paso E",
    helpEStep:
      "calcula qué parte de cada serie le corresponde a cada moneda, es decir, en qué medida la explica, y reparte las caras y cruces de la serie entre las monedas en esa proporción.",
    mStep: "Paso M",
    helpMStep:
      "toma como nuevo valor de cada θ la proporción de caras entre los lanzamientos asignados a su moneda.",
    helpDegenerate:
      "Si los valores iniciales son iguales, siguen siéndolo: no hay nada que distinga las monedas. Una moneda sin lanzamientos asignados conserva su θ.",
    keySpace: "Espacio",
    keyPageDown: "Av Pág",
    keyPageUp: "Re Pág",
    keyNext: "siguiente medio paso",
    keyBack: "medio paso anterior",
    keySets: "serie anterior, serie siguiente",
    keyEscape: "dejar de seguir la serie",
    keyViews: "abrir una vista",
    keyTruth: "mostrar u ocultar los valores verdaderos",
    keyPredict: "predecir primero, o no",
    keyPresent: "presentar o dejar de presentar",
    keyQr: "el enlace como código QR",
    keyIteration: "hasta el final de la iteración",
    keyPlay: "reproducir o pausar",
    keyConverge: "hasta la convergencia",
    keyReset: "volver a los valores iniciales",
    keyWhy: "¿por qué? Explica los números; las flechas llevan de uno a otro",
    keyHelp: "abrir esta ayuda",
    close: "Cerrar",

    crash: "Esta página se ha detenido",
    crashLater:
      "La ha detenido un error del programa. No debería ocurrir, hagas lo que hagas; los detalles ayudan a corregirlo. El último estado está guardado: vuelve a él o empieza de nuevo.",
    crashAtStart:
      "No ha podido iniciarse en este navegador. Su programa (WebAssembly y módulos de JavaScript) puede estar bloqueado, incompleto o ser demasiado nuevo para el navegador. Prueba a recargar la página o a actualizar el navegador.",
    crashDetails: "Detalles",
    copyDetails: "Copiar los detalles",
    lastState: "Volver al último estado",
    startOver: "Empezar de nuevo",
  },

  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "EM averigua con qué frecuencia cae cara cada moneda, aunque nadie anotó qué moneda produjo cada serie. Si θA fuera 0,60 y θB 0,50, ¿qué series parecerían de la moneda A?",
      watch: "Fíjate en las barras en el paso E.",
    },
    notebook: {
      title: "El notebook",
      ask: "La serie 7 tiene diez caras en veinte lanzamientos. Con los valores iniciales 0,40 y 0,60, ¿qué parte recibirá la moneda A?",
      watch: "Fíjate en su barra en el paso E.",
    },
    swapped: {
      title: "Valores intercambiados",
      ask: "Los datos del artículo con los dos valores iniciales intercambiados. ¿Encontrará EM otras monedas, o las mismas con los nombres intercambiados?",
      watch: "Pulsa «Converger» y compara con los θ del artículo.",
    },
    equal: {
      title: "Valores iguales",
      ask: "Los dos valores iniciales son 0,55. ¿Qué puede decirnos el paso E sobre una serie?",
      watch: "Fíjate en los dos θ tras una iteración y tras diez.",
    },
    "nearly-equal": {
      title: "Valores casi iguales",
      ask: "Los valores iniciales difieren en una milésima. ¿Distinguirá EM las monedas? ¿Cuánto tardará?",
      watch: "Fíjate en cómo cambia θ con las iteraciones.",
    },
    overlapping: {
      title: "Monedas parecidas",
      ask: "Con diez lanzamientos por serie cuesta distinguir estas monedas. ¿Cuánto se acercará EM a sus θ?",
      watch: "Pulsa «Converger» y mira después los valores verdaderos.",
    },
    "few-tosses": {
      title: "Pocos lanzamientos por serie",
      ask: "Solo dos lanzamientos por serie. ¿Cuánto puede acercarse una parte a 0 o a 1?",
      watch: "Fíjate en las barras y en cuántas iteraciones necesita EM.",
    },
    "one-coin": {
      title: "Una moneda sin usar",
      ask: "¿Seguro que se usaron las dos monedas? ¿Qué hará EM con una que no se usó?",
      watch: "Pulsa «Converger» y mira después los valores verdaderos.",
    },
    "hard-stuck": {
      title: "EM duro, atascado",
      ask: "EM duro asigna cada serie entera a una moneda. Si parte de 0,65 y 0,15, ¿qué series recibirá la moneda B?",
      watch: "Pulsa «Converger» y cambia después a EM suave.",
    },
  },
  simulated: "Simulación",

  unknown: "desconocida",
  onlyLabels: "solo se conocen las etiquetas",
  drawer: (sets) => `Datos: ${count(sets, "serie")}`,
  trueCoins: "Valores verdaderos",
  trueCoinsUnknown: "Simular monedas",
  light: "Claro",
  dark: "Oscuro",
  play: "Reproducir",
  pause: "Pausa",

  stations: {
    known: "conocidas",
    hidden: "ocultas",
    guess: "inicio",
    settled: "convergido",
    stopped: "detenido",
  },
  hideLabels: "Ocultar las etiquetas ›",
  guessTheta: "Suponer θ ›",
  settled: "Convergencia ›",
  stops: "Parada ›",
  /** The buttons at the end of a lesson. */
  answer: "Respuesta ›",
  nextLesson: "Siguiente ›",

  progress: {
    known: "etiquetas conocidas",
    hidden: "etiquetas ocultas",
    guess: "valores iniciales",
    expected: (iteration) => `iteración ${iteration}, paso E`,
    maximized: (iteration) => `iteración ${iteration}, paso M`,
    converged: (iteration) => `iteración ${iteration}, convergencia`,
    stopped: (iteration) => `iteración ${iteration}, detenido`,
  },

  story: {
    known: (ofA, ofB) =>
      `EM averigua con qué frecuencia sale cara con cada moneda, aunque nadie haya anotado con qué moneda se hizo cada serie. Con estas etiquetas bastaría con contar. ${ofA[0].toUpperCase()}${ofA.slice(1)}; ${ofB}.`,
    count: (coin, heads, tosses, theta) =>
      `moneda ${coin}: ${count(heads, "cara")} en ${count(tosses, "lanzamiento")}, así que θ${coin} = ${theta}`,
    /** The same again, in short. */
    countToo: (coin, heads, tosses, theta) =>
      `moneda ${coin}: ${heads} en ${tosses}, así que θ${coin} = ${theta}`,
    noSetOf: (coin) => `la moneda ${coin} no hizo ninguna serie`,
    hidden: (shown) =>
      `${shown ? "EM no ve estas etiquetas." : "Pero las etiquetas están ocultas."} Para obtener θ contando hacen falta las etiquetas; para saber con qué moneda se hizo una serie hace falta θ. EM empieza con dos valores supuestos de θ y mejora por turnos las etiquetas y θ.`,
    guess: (a, b) =>
      `EM parte de los valores iniciales θA = ${a}, θB = ${b}. A continuación, el paso E calcula qué parte de cada serie recibe cada moneda.`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `«${undo}» recupera lo que había antes.`,
    noSet: "Paso E. No hay ninguna serie que repartir.",
    seen: (set, heads, tosses) =>
      `Paso E. La serie ${set} tiene ${count(heads, "cara")} en ${count(tosses, "lanzamiento")}.`,
    hardTie: "EM duro la asigna entera a una moneda; si hay empate, a A.",
    hard: (coin) => `EM duro la asigna entera a una moneda: ${coin} es la más probable.`,
    alike:
      "Paso E. Las monedas son iguales: las dos producen cada serie igual de a menudo, así que cada una recibe una parte de un medio.",
    even: (a, b, half) =>
      `Una serie así es igual de probable con la moneda A (${a}) que con la B (${b}), así que cada una recibe una parte de ${half}`,
    impossible: (coin, other) =>
      `La moneda ${other} no puede producir una serie así, así que ${coin} la recibe entera.`,
    split: (coin, theta, other, otherTheta, times) =>
      `Con la moneda ${coin} (${theta}) es ${times} tan probable como con la ${other} (${otherTheta})`,
    withPrior: (split, prior, coin) => `${split}, y ${coin} se elige con probabilidad ${prior}`,
    therefore: (why, gets) => `${why}, así que ${gets}`,
    gets: (coin, sum) => `la parte de ${coin} es ${sum}`,
    getsNearlyAll: (coin) => `${coin} la recibe casi entera`,
    so: (why, counted) => (counted ? `${why}: ${counted}.` : `${why}.`),
    headsCounted: (product, heads, coin) =>
      `${product}${count(heads, "cara cuenta", "caras cuentan")} para ${coin}`,
    tailsCounted: (product, tails, coin) =>
      `${product}${count(tails, "cruz cuenta", "cruces cuentan")} para ${coin}`,
    each: "cada una",
    times: (odds) => `${odds} veces`,
    overAMillionTimes: "más de un millón de veces",
    mStep: (ofA, ofB) => `Paso M. M${ofA.slice(1)}; ${ofB}.`,
    estimate: (coin, heads, tosses, theta) =>
      `moneda ${coin}: ${count(heads, "cara")} de ${count(tosses, "lanzamiento contado", "lanzamientos contados")}, así que θ${coin} = ${theta}`,
    estimateToo: (coin, heads, tosses, theta) =>
      `moneda ${coin}: ${heads} de ${tosses}, así que θ${coin} = ${theta}`,
    keeps: (coin, theta) =>
      `moneda ${coin}: ningún lanzamiento cuenta para ella y conserva θ${coin} = ${theta}`,
    hardlyAny: (coin, theta) =>
      `moneda ${coin}: casi ningún lanzamiento cuenta para ella; la proporción de caras entre ellos da θ${coin} = ${theta}`,
    settlesBelow: (by, below) => `θ cambió en ${by}; EM converge por debajo de ${below}.`,
    stopsBelow: (by, below) => `θ cambió en ${by}; EM se detiene por debajo de ${below}.`,
    stopped: (iterations, below, a, b) =>
      `EM se detuvo tras ${count(iterations, "iteración", "iteraciones")}, pues la última cambió θ en menos de ${below}: θA = ${a}, θB = ${b}.`,
    limitAhead: (distance) => `El límite está aún a ${distance}.`,
    settled: (a, b, iterations) =>
      `Ha convergido tras ${iterationsOf(iterations)}: θA = ${a}, θB = ${b}.`,
    labelled: (a, b) => `Contando con las etiquetas, que EM nunca vio, resultan ${a} y ${b}.`,
    truth: (a, b) => `Los θ reales de las monedas son ${a} y ${b}.`,
    swapped: "Los nombres están cambiados: para EM no significan nada.",
    showTruth: (button) => `«${button}» revela cuánto se acerca.`,
    otherGuess: "Prueba otros valores iniciales: ¿termina también aquí?",
    softEm: "Cambia a EM suave: ¿sigue adelante desde aquí?",
    stuck: (theta, iterations) =>
      `Ha convergido tras ${iterationsOf(iterations)}: los dos θ son ${theta}. Dos monedas iguales producen cada serie igual de a menudo y nunca se separan: EM queda atascado por simetría. Haz que los valores iniciales difieran un poco.`,
    limit: (iterations) => `θ aún cambia tras ${iterationsOf(iterations)}; EM se detiene aquí.`,
  },
  pile: (heads, tosses, coin) =>
    `${count(heads, "cara")} en ${tosses} lanz.${coin && ` para\u00a0${coin}`}`,
  kept: (theta) => `${theta}, se conserva: no hay lanzamientos esperados`,
  fromHardlyAny: (theta) => `${theta}, con casi ningún lanzamiento esperado`,
  stopping: {
    change: "cambio",
    limit: "en su límite",
    below: (change) => `con un cambio menor que ${change}`,
    atLimit: (below) =>
      `Convergencia: una iteración cambia θ en menos de ${below} y quedan como mucho 10⁻⁷ hasta el límite.`,
    atTolerance: (below) =>
      `Como la mayoría de los programas: en la primera iteración que cambia θ en menos de ${below}. El límite puede estar más lejos.`,
    moved: (by) => `θ cambió en ${by}.`,
  },
  prior: (a, b) => `La moneda A se elige con probabilidad ${a}; la B, con ${b}.`,

  announcements: {
    example: (title, sets) => `${title}: ${count(sets, "serie")}.`,
    simulated: (sets, seed) => `Lanzamientos simulados: ${count(sets, "serie")}, semilla ${seed}.`,
    own: (sets) => `Tus propios lanzamientos: ${count(sets, "serie")}.`,
    following: (set, heads, tosses) =>
      `Sigues la serie ${set}: ${count(heads, "cara")} en ${count(tosses, "lanzamiento")}.`,
    share: (share) => `La moneda A recibe una parte de ${share}.`,
    notFollowing: "Ya no sigues ninguna serie.",
    on: (name) => `${name}: activado.`,
    off: (name) => `${name}: desactivado.`,
  },

  captions: {
    iterations: "iteración",
    here: "θ ahora",
    next: "θ siguiente",
    before: "θ anterior",
    bound: "cota inferior",
    falls: "Q baja",
    set: (set) => `serie ${set}`,
    start: "inicio",
    now: "ahora",
    top: "cima",
    swapped: "la misma cima, nombres cambiados",
    end: "EM termina aquí",
    truth: "valores verdaderos",
    counted: "contado con las etiquetas",
    predicted: "tu predicción",
    ridge: "monedas iguales: una cresta de la que EM no sale",
  },
  heights: {
    top: "ℓ en la cima",
    end: "ℓ al final",
  },
  pictures: {
    grid: (sets) =>
      `Lanzamientos y partes de ${count(sets, "serie")}. La tabla de al lado contiene los valores.`,
    partOfGrid: (sets, first, last) =>
      `Lanzamientos y partes de ${count(sets, "serie")}; se muestran las series ${first} a ${last}. La tabla de al lado contiene los valores.`,
    trajectory: (iterations, a, b) =>
      `θA y θB por iteración. Tras ${iterationsOf(iterations)}: θA = ${a}, θB = ${b}.`,
    landscape: (a, b) =>
      `Log-verosimilitud para todos los θA y θB, con el camino de EM, ahora en θA = ${a}, θB = ${b}.`,
    start: (a, b) => `Inicio: θA ${a}, θB ${b}. Se mueve con las flechas.`,
    basins: "Dónde termina EM según el inicio",
  },

  climb: {
    later:
      "Desde el inicio se ve aquí la log-verosimilitud ℓ con una cota inferior que cada paso E construye y cada paso M sube: por eso ℓ nunca baja.",
    guess: "El paso E construirá una cota inferior que toca ℓ en el θ actual.",
    expected: (here) =>
      `El paso E ha construido una cota inferior que toca ℓ en el θ actual, donde ℓ = ${here}, y queda por debajo en los demás puntos. El paso M irá a su máximo.`,
    expectedHard: (below, here) =>
      `EM duro asigna cada serie entera a una moneda. Su cota no tiene por qué tocar ℓ: en el θ actual queda ${below} por debajo de ℓ = ${here}. El paso M irá a su máximo.`,
    maximized: (was, rise, gain, gap) =>
      `Desde ℓ = ${was}, la cota ha subido ${rise} y la propia ℓ, ${gain}. El siguiente paso E eliminará la diferencia de ${gap}.`,
    maximizedHard: (rise, gain) => `La cota ha subido ${rise}; la propia ℓ ha variado ${gain}.`,
    q: (q) =>
      `Q, la cota sin la entropía de las responsabilidades, valía ${q}: Q puede bajar; ℓ, no.`,
    qFell: (iteration, fall) =>
      `Q, la cota sin la entropía de las responsabilidades, bajó ${fall} en la iteración ${iteration}, mientras ℓ subía.`,
  },

  compare: {
    later:
      "Desde el inicio se ve aquí dónde terminan EM suave y EM duro, junto a la estimación con datos completos que dan las etiquetas.",
    softHigher:
      "EM suave termina en una verosimilitud mayor que la de la estimación con datos completos. Busca los θ que hacen más probables los lanzamientos, no las monedas que realmente se eligieron.",
    hardLower: (gap) =>
      `EM duro termina ${gap} más abajo que EM suave: al asignar cada serie a una sola moneda se ignora la incertidumbre.`,
    hiddenEstimate: "La estimación con datos completos sigue tras el telón.",
    noEstimate:
      "No hay estimación con datos completos para las dos monedas: de al menos una no se conoce ninguna serie.",
  },

  set: {
    clickACoin: "Haz clic en una moneda para darle la vuelta.",
    before: "A continuación, el paso E calcula qué parte de la serie le corresponde a cada moneda.",
    later: "Desde el primer paso E se calcula aquí la parte de cada moneda en esta serie.",
    firstCoins: (shown, all) =>
      `Las primeras ${shown} de ${all} monedas. Haz clic en una para darle la vuelta.`,
    heads: (place) => `lanzamiento ${place}: cara, dar la vuelta`,
    tails: (place) => `lanzamiento ${place}: cruz, dar la vuelta`,
    onlySoMany: (sets) =>
      sets === "1"
        ? "hay 1 serie; introduce 1"
        : `hay ${sets} series; introduce un número del 1 al ${sets}`,
    hardRule: (coin) =>
      `EM duro: la serie entera va a la moneda más probable, aquí ${coin}; si hay empate, a A.`,
    whole: (coin) => `Toda esta serie se asignó a ${coin}.`,
    nearlyWhole: (coin) => `Casi toda esta serie se asignó a ${coin}.`,
    whyNotWhole: (headsOfA, tailsOfA, tosses, headsOfB, tailsOfB) =>
      `¿Por qué ${count(headsOfA, "cara")} y ${count(tailsOfA, "cruz", "cruces")} de A no suman ${tosses}? Porque ${count(headsOfB, "cara")} y ${count(tailsOfB, "cruz", "cruces")} se asignaron a B.`,
  },

  export: {
    partOfSets: (first, last, all) => `Series ${first} a ${last} de ${all}`,
    pictures: {
      grid: "Cuadro de lanzamientos",
      piles: "Pilas",
      trajectory: "θ por iteración",
      landscape: "Relieve",
      climb: "Por qué sube",
      progress: "ℓ por iteración",
      starts: "Dónde termina cada inicio",
    },
  },
  share: {
    copied: "Copiado.",
    copyByHand: "El texto está seleccionado: pulsa Ctrl+C o ⌘C para copiarlo.",
    tooLarge: "este navegador no puede crear una imagen tan grande",
  },
  languageMissing: (language) =>
    `No se ha podido cargar el idioma: ${language}. Comprueba la conexión y vuelve a elegirlo.`,
  viewMissing: "No se ha podido cargar esta vista. Comprueba la conexión y vuelve a abrirla.",
  /** The view Lesson, if its text does not load. */
  lessonMissing: "El texto de las lecciones no se ha cargado. Comprueba la conexión.",
  retry: "Reintentar",
  files: {
    notThere:
      "no se ha cargado la parte de la página que lee y escribe archivos; comprueba la conexión",
  },
  own: {
    beginning: (shown, all) =>
      `Estos son los primeros ${shown} de ${all} caracteres; se leerán todos. Aquí no se pueden editar: pega otro texto o vacía el campo.`,
    unreadable: (reason) => `Esto no se puede leer: ${reason}`,
    severalFiles: "son varios archivos; ábrelos de uno en uno",
  },
  link: {
    notKept:
      "El navegador no puede guardar tantos lanzamientos: al recargar la página se perderían. Guarda la página en un solo archivo para conservarlos.",
    notFollowed:
      "Desde el fallo, la dirección ya no sigue a la página. Vuelve a cargarla para recuperar su último estado.",
    notTaken: "Se han ignorado partes del enlace:",
    noLanguage: (tag, languages) =>
      `lang=${tag}: la página no está en ese idioma; escribe uno de estos: ${languages.join(", ")}`,
    andMore: (more) => `y ${more} más`,
  },

  errors: {
    noExample: (name) => `No hay ningún ejemplo «${name}».`,
    noCanvas: () => "Este navegador no puede dibujar en un lienzo (canvas).",
    noEntropy: () => "Este navegador no genera números aleatorios; introduce una semilla.",
    probability: (found) => `${notAccepted(found)}; introduce un número de 0 a 1, por ejemplo 0,45`,
    wholeNumber: (found, least, most) =>
      `${notAccepted(found)}; introduce un número entero de ${least} a ${most}`,
    unexpectedToss: (...at) =>
      `${notAToss(...at)}; escribe H o 1 para cara, T o 0 para cruz, con espacios, tabulaciones o comas entre ellos`,
    noTosses: () => "no contiene lanzamientos; escribe una serie por línea, por ejemplo HTTHH",
    tooManySets: (line, most) =>
      `línea ${line}: esta sería la serie ${Number(most) + 1}; se aceptan ${most} series como máximo`,
    tooManyTosses: (line, most) =>
      `línea ${line}: aquí se supera el límite de ${most} lanzamientos`,
    setsOutOfRange: (sets, most) => `${count(sets, "serie")}: se aceptan de 1 a ${most}`,
    noTossesASet: () => "0 lanzamientos por serie: se acepta como mínimo 1",
    tooManyTossesInAll: (sets, tosses, most) =>
      `${count(sets, "serie")} de ${count(tosses, "lanzamiento")}: se aceptan ${most} lanzamientos en total como máximo`,
    thetaOutOfRange: (coin, value) =>
      `θ${coin} es ${decimal(value)}; tiene que ser un número de 0 a 1`,
    impossible: (a, b, more, ...named) => {
      const rest = more === "0" ? [] : [more === "1" ? "otra" : `otras ${more}`];
      const list = and.format([...named, ...rest]);
      const sets = named.length + Number(more) === 1 ? `la serie ${list}` : `las series ${list}`;
      return `ninguna de las monedas puede haber producido ${sets}: con θA = ${decimal(a)} y θB = ${decimal(b)} su verosimilitud es 0; da a alguno de los θ un valor distinto de 0 y de 1`;
    },
    unknownKey: (keys) => `no existe esa clave; las claves son: ${keys}`,
    twice: (first) => `${first} ya aparece antes; vale el primer valor`,
    encoding: () => "el % que contiene no codifica ningún texto; escribe los propios caracteres",
    tooLong: (most) => `es demasiado largo; se aceptan ${most} caracteres como máximo`,
    version: (version) =>
      `aquí solo se conoce la versión ${version}; el resto se ha leído como si fuera esa`,
    onlyWith: (data) => `esto solo tiene sentido con data=${data}`,
    station: () => "esto solo tiene sentido con un ejemplo, como data=paper, y sin step",
    noOwn: () => "faltan los lanzamientos; escríbelos también, por ejemplo own=HTTTHH,HHT",
    notAName: (found, accepted) => `${notAccepted(found)}; escribe uno de estos: ${accepted}`,
    pair: () => "escribe dos números de 0 a 1 con una coma entre ellos, por ejemplo 0.6,0.5",
    tossInLink: (set, place, ...found) =>
      `serie ${set}, lanzamiento ${place}: ${character(...found)} no es un lanzamiento; escribe H para cara, T para cruz y una coma entre series`,
    noTossesInLink: () => "no contiene lanzamientos; escribe series como HTTTHH,HHT",
    damaged: () => "está dañado; vuelve a copiar el enlace completo",
    language: () =>
      "no es un código de idioma; escribe dos o tres letras minúsculas, por ejemplo es",
    csvColumns: () =>
      "ninguna columna dice qué salió; llama a una heads y a otra tails o tosses, o elige qué contienen las columnas",
    csvQuote: (line) =>
      `línea ${line}: en esta fila se abren comillas que no se cierran; escribe " después de la celda`,
    csvWidth: (line, cells, columns) =>
      `la línea ${line} tiene ${count(cells, "celda")} y la tabla, ${count(columns, "columna")}; pon entre comillas la celda que contenga un separador`,
    csvCount: (line, column, found, most) =>
      `línea ${line}, columna ${column}: ${notAccepted(found)}; escribe un número entero de 0 a ${most}`,
    csvContradiction: (line, column, said, written) =>
      `línea ${line}: la columna ${column} dice ${said}, pero los lanzamientos dan ${written}; corrige uno de los dos`,
    csvTrials: (line, totals, tosses, column, said) =>
      `línea ${line}: la columna ${totals} dice ${tosses}, lo que no cuadra con ${said} en la columna ${column}; corrige uno de los dos`,
    csvTooFew: (line, found, trials) =>
      `línea ${line}: ${found} es más que ${count(trials, "lanzamiento")} por serie; escribe un número mayor`,
    csvRows: () => "no hay ninguna serie bajo el encabezado; escribe una por fila",
    looksMarkedUp: (...at) =>
      `${notAToss(...at)}; parece HTML o XML: escribe solo los lanzamientos, una serie por línea, por ejemplo HTTHH`,
    looksWorded: (...at) =>
      `${notAToss(...at)}; parece texto con palabras: escribe H para cara y T para cruz, una serie por línea, por ejemplo HTTHH`,
    looksLinked: (...at) =>
      `${notAToss(...at)}; parece un enlace: ábrelo en el navegador, o escribe solo los lanzamientos, una serie por línea, por ejemplo HTTHH`,
    filePicture: (format) => `es una imagen (${format}), no un texto`,
    fileDocument: (format) => `es un documento (${format}), no un texto; guárdalo como texto o CSV`,
    fileArchive: (format) =>
      `es un archivo comprimido (${format}), o un libro de cálculo o documento guardado así, no un texto; guarda su contenido como texto o CSV`,
    fileMedium: (format) => `es un archivo de audio o vídeo (${format}), no un texto`,
    fileProgram: (format) => `son datos para un programa (${format}), no un texto`,
    fileEncoding: (format) => `es texto en ${format}; guárdalo como UTF-8`,
    fileBinary: () => "no es un texto",
    npyDamaged: () => "esta matriz de NumPy está dañada; guárdala de nuevo",
    npyType: (type, dimensions) =>
      `esta matriz de NumPy es de tipo ${type} y tiene ${dimensions} dimensiones; guarda enteros, booleanos o textos en una o dos dimensiones`,
    jsonUnexpected: (line, place, accepted, ...found) =>
      `línea ${line}, carácter ${place}: ${character(...found)} no puede ir aquí en JSON; ${accepted ? `aquí se admite uno de estos: ${accepted}` : "aquí debe terminar el texto"}`,
    jsonCutShort: (line, place, missing) =>
      `línea ${line}, carácter ${place}: el texto termina aquí, pero falta su final ${missing}; vuelve a guardar o copiar la ejecución completa`,
    jsonTwice: (line, place, path) =>
      `línea ${line}, carácter ${place}: ${path} aparece aquí por segunda vez; escríbelo una sola vez`,
    jsonOther: () =>
      "es JSON, pero no una ejecución guardada por esta página; escribe solo los lanzamientos, una serie por línea, por ejemplo HTTHH",
    jsonRefused: (path, found, accepted) => `${path}: ${notAccepted(found)}; escribe ${accepted}`,
    jsonPair: (path) =>
      `${path}: escribe una lista de dos números de 0 a 1, por ejemplo [0.6, 0.5]`,
    jsonCoins: (path, found, sets) =>
      `${path}: ${notAccepted(found)}; escribe una letra A o B por serie, ${sets} en total`,
    jsonTosses: (path) => `${path}: escribe una lista con un texto como "HTTHH" para cada serie`,
    jsonProbability: (path, found) =>
      `${path}: ${notAccepted(found)}; escribe un número de 0 a 1, por ejemplo 0.45`,
    jsonWholeNumber: (path, found, least, most) =>
      `${path}: ${notAccepted(found)}; escribe un número entero de ${least} a ${most}`,
    jsonToss: (set, place, ...found) =>
      `tosses, serie ${set}, carácter ${place}: ${character(...found)} no es un lanzamiento; escribe H o 1 para cara, T o 0 para cruz`,
  },
};
