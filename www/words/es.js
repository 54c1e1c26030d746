/**
 * Every word of the page, in Spanish. The reader is addressed as “tú”. A set is a serie, the guess the
 * valores iniciales, responsibility is responsabilidad; H and T stay on the coins, for cara and cruz.
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

/** @type {import("./en.js").Words} */
export const words = {
  itself: "Español",
  decimal: ",",
  space: " ",

  labels: {
    title: "Dos monedas, etiqueta oculta",
    example: "Ejemplo",
    method: "Método",
    softEm: "EM suave",
    hardEm: "EM duro",
    learned: "Estimar el uso de cada moneda",
    share: "Compartir",
    language: "Idioma",
    help: "Ayuda",

    sets: "Series de lanzamientos",
    heads: "cara",
    tails: "cruz",
    predict: "Predecir",
    truth: "Ver la verdad",
    digits: "Más cifras",
    rows: "Filas de las series",
    grid: "Cuadro de lanzamientos",
    tosses: "Lanzamientos",
    shares: "parte",
    numbers: "Números de las series",
    number: "N.º",
    coin: "Mon.",
    responsibility: "P(· | serie)",
    aExpects: "A espera",
    bExpects: "B espera",
    sum: "Σ",
    division: "División del paso M",

    views: "Vistas",
    view: "Vista",
    oneSet: "Serie",
    landscape: "Relieve",
    climb: "Ascenso",
    starts: "Inicios",
    compare: "Comparar",

    answers: "Resultados",
    logLikelihood: "log-verosim.",
    truthAnswer: "Verdad",
    completeData: "Datos completos",
    trajectory: "θA y θB por iteración",

    copySet: "Duplicar",
    removeSet: "Quitar",
    howWell: "¿En qué medida explica cada moneda estos lanzamientos?",
    whose: "Entonces, ¿de cuál es la serie?",
    posterior:
      "La parte de la serie que le corresponde a A se llama responsabilidad; es la probabilidad a posteriori P(A | serie):",
    whatGoesWhere: "Qué va a dónde",
    set: "serie",
    thisSet: "esta serie",
    toA: "a A",
    toB: "a B",
    headsOfAll: "caras en total",
    tailsOfAll: "cruces en total",
    headsOverTosses: "θ: caras ÷ total",
    sharesNote: "La barra bajo cada suma es la parte que aporta esta serie.",

    landscapeNote:
      "En qué medida explica los lanzamientos cada par de θ: cuanto más intenso el color, mejor. ■ es el inicio: arrástralo, o muévelo con las flechas. ○ es dónde está EM, + dónde termina, × la verdad, ◇ la estimación con datos completos, △ una predicción.",
    landscapePicture: "Relieve de la log-verosimilitud",
    climbPicture: "Log-verosimilitud y cota inferior",
    progressPicture: "Log-verosimilitud por iteración",
    startsNote:
      "Cada inicio, coloreado según dónde termina EM: azul si θA queda por encima de θB, naranja a cuadros si queda por debajo, gris donde los dos siguen iguales. Cuanto más intenso el color, más iteraciones. Haz clic en uno para empezar allí. ○ es el inicio actual, + son los finales.",
    startsProgress: "Mapa de inicios",
    tossing: "Lanzando",
    startsPicture: "Dónde termina EM desde cada inicio",
    softEnds: "EM suave termina en",
    hardEnds: "EM duro termina en",
    compareNote:
      "EM duro da cada serie entera a la moneda que la explica mejor; si hay empate, a la moneda A. La estimación con datos completos sabe qué moneda hizo cada serie.",

    steps: "Pasos",
    commit: "Confirmar",
    skip: "Omitir",
    reset: "Inicio",
    back: "Atrás",
    iteration: "Iteración",
    converge: "Final",
    time: "Tiempo, en medios pasos",
    pace: "Ritmo de la animación",
    slow: "lento",
    steady: "medio",
    fast: "rápido",

    controls: "Monedas y datos",
    curtain: "Tras el telón. «Ver la verdad» lo levanta y te deja mover las monedas.",
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
    setsCount: "series",
    tossesCount: "lanzamientos",
    seed: "semilla",
    newTosses: "Relanzar",
    ownTosses: "Datos propios…",
    undo: "Deshacer",

    ownTitle: "Tus propios lanzamientos",
    ownRules:
      "Una serie por línea: H o 1 para cara, T o 0 para cruz. Puede haber espacios, tabuladores, comas y líneas en blanco en cualquier lugar, y las series pueden tener longitudes distintas.",
    ownText: "Lanzamientos, una serie por línea",
    openFile: "Abrir un archivo",
    openFileNote:
      "Un texto, una tabla CSV o una ejecución que esta página guardó como JSON. O suéltalo aquí.",
    cancel: "Cancelar",
    useTosses: "Usar estos lanzamientos",

    shareTitle: "Compartir y guardar",
    link: "Enlace",
    copy: "Copiar",
    oneFile: "Un solo archivo",
    oneFileNote:
      "La página con todo tal como está, en un solo archivo que se abre con doble clic y no necesita red.",
    saveFile: "Guardar en un archivo",
    export: "Datos, ejecución e imágenes",
    numpy: "Script de NumPy",
    print: "Imprimir",
    picture: "Imagen",
    embed: "Insertar en otra página",
    embedNote: "Qué muestra el marco:",
    partHeader: "Título y ejemplos",
    preview: "Cómo se verá el marco",

    helpTitle: "Cómo leer y manejar esta página",
    helpStory:
      "Cada fila es una serie de lanzamientos hechos con una de dos monedas. EM no sabe con cuál. Parte de unos valores iniciales de θA y θB, las probabilidades de cara de las monedas, y repite dos medios pasos.",
    eStep: "Paso E",
    helpEStep:
      "pregunta en qué medida es responsable cada moneda de cada serie, y reparte las caras y cruces de la serie entre las monedas en esa proporción.",
    mStep: "Paso M",
    helpMStep:
      "hace de cada θ la proporción de caras entre los lanzamientos que recibió su moneda.",
    helpDegenerate:
      "Los valores iniciales iguales siguen iguales: nada distingue a las monedas. Una moneda que no recibe lanzamientos conserva su θ.",
    keySpace: "Espacio",
    keyPageDown: "Av Pág",
    keyPageUp: "Re Pág",
    keyNext: "siguiente medio paso",
    keyBack: "medio paso atrás",
    keySets: "la serie anterior, la serie siguiente",
    keyEscape: "dejar de seguir una serie",
    keyIteration: "hasta el final de la iteración",
    keyPlay: "animar y pausar",
    keyConverge: "hasta la convergencia",
    keyReset: "volver a los valores iniciales",
    keyHelp: "abrir esta ayuda",
    source:
      "Según C. B. Do y S. Batzoglou, «What is the expectation maximization algorithm?», Nature Biotechnology 26 (2008), 897–899.",
    close: "Cerrar",

    fallen: "Esta página se ha detenido",
    fallenLater:
      "Un fallo de su programa la detuvo. No debería ocurrir hagas lo que hagas, y los detalles ayudan a corregirlo. El último estado se conserva: vuelve a él o empieza de nuevo.",
    fallenAtStart:
      "No pudo arrancar en este navegador. Su programa, WebAssembly y módulos de JavaScript, puede estar bloqueado, no haber llegado entero o ser demasiado nuevo para el navegador. Cargarla otra vez o un navegador actualizado puede ayudar.",
    fallenDetails: "Detalles",
    copyDetails: "Copiar los detalles",
    lastState: "Volver al último estado",
    beginAnew: "Empezar de nuevo",
  },

  lessons: {
    paper: {
      title: "Do & Batzoglou 2008",
      ask: "Cinco series, dos monedas. Si θA fuera 0,60 y θB 0,50, ¿qué series parecerían de la moneda A?",
      watch: "Fíjate en las barras en el paso E.",
    },
    notebook: {
      title: "El notebook",
      ask: "La serie 7 tiene diez caras en veinte lanzamientos. Con los valores iniciales 0,40 y 0,60, ¿qué parte recibirá la moneda A?",
      watch: "Fíjate en su barra en el paso E.",
    },
    swapped: {
      title: "Valores intercambiados",
      ask: "Los datos del artículo con los dos valores iniciales intercambiados. ¿Encontrará EM otras monedas, u otros nombres para ellas?",
      watch: "Ve hasta el final, y compara con los θ del artículo.",
    },
    equal: {
      title: "Valores iguales",
      ask: "Los dos valores iniciales son 0,55. ¿Qué puede decir el paso E de cualquier serie?",
      watch: "Fíjate en los dos θ tras una iteración, y tras diez.",
    },
    "nearly-equal": {
      title: "Valores casi iguales",
      ask: "Los valores iniciales difieren en una milésima. ¿Distinguirá EM las monedas, y cuánto tardará?",
      watch: "Fíjate en θ por iteración.",
    },
    overlapping: {
      title: "Monedas parecidas",
      ask: "Con diez lanzamientos cuesta distinguir estas monedas. ¿Cuánto se acercará EM a sus θ?",
      watch: "Ve hasta el final, y luego mira la verdad.",
    },
    "few-tosses": {
      title: "Pocos lanzamientos",
      ask: "Solo dos lanzamientos por serie. ¿Hasta qué punto puede ser segura una responsabilidad?",
      watch: "Fíjate en las barras, y en cuántas iteraciones necesita EM.",
    },
    "one-coin": {
      title: "Una moneda sin usar",
      ask: "¿Es seguro que se usaron las dos monedas? ¿Qué hará EM con una que no se usó?",
      watch: "Ve hasta el final, y luego mira la verdad.",
    },
    "hard-stuck": {
      title: "EM duro, atascado",
      ask: "EM duro da cada serie entera a una moneda. Desde 0,65 y 0,15, ¿qué series recibirá la moneda B?",
      watch: "Ve hasta el final, y luego cambia a EM suave.",
    },
  },
  simulated: "Simulado",

  unknown: "desconocida",
  trueCoins: "Valores verdaderos",
  trueCoinsUnknown: "Valores verdaderos (desconocidos)",
  light: "Claro",
  dark: "Oscuro",
  play: "Animar",
  pause: "Pausa",

  progress: {
    guess: "al inicio",
    expected: (iteration) => `iteración ${iteration}, paso E`,
    maximized: (iteration) => `iteración ${iteration}, paso M`,
    converged: (iteration) => `iteración ${iteration}, convergencia`,
  },

  story: {
    guess: (a, b) =>
      `EM parte de los valores iniciales θA = ${a}, θB = ${b}. Ahora, el paso E preguntará en qué medida explica cada moneda cada serie.`,
    /** @param {string} undo the name of the button */
    undo: (undo) => `«${undo}» recupera lo que había antes.`,
    noSet: "Paso E: no hay ninguna serie que repartir.",
    seen: (set, heads, tosses) =>
      `Paso E: la serie ${set} tiene ${count(heads, "cara")} en ${count(tosses, "lanzamiento")}.`,
    hardTie: "EM duro la da entera a una moneda; si hay empate, a A.",
    hard: (coin) => `EM duro la da entera a una moneda: lo más probable es que sea de ${coin}.`,
    alike:
      "Paso E: las dos monedas explican igual de bien todas las series, así que cada una recibe la mitad.",
    impossible: (coin, other) =>
      `La moneda ${other} no puede explicarlo, así que ${coin} recibe toda la serie.`,
    split: (coin, other, times, share) =>
      `Eso es ${times} más probable con la moneda ${coin} que con la ${other}, así que ${coin} recibe ${share} de la serie.`,
    splitWithPrior: (coin, other, times, share, prior) =>
      `Eso es ${times} más probable con la moneda ${coin} que con la ${other}, y ${coin} se elige con probabilidad ${prior}, así que recibe ${share} de la serie.`,
    times: (odds) => `${odds} veces`,
    overAMillionTimes: "más de un millón de veces",
    nearlyAll: "casi la totalidad",
    mStep: (ofA, ofB) => `Paso M: ${ofA}; ${ofB}.`,
    estimate: (coin, heads, tosses, theta) =>
      `la moneda ${coin} tiene ${heads} caras en ${tosses} lanzamientos esperados, por tanto θ${coin} = ${theta}`,
    keeps: (coin, theta) =>
      `la moneda ${coin} no tiene lanzamientos esperados y conserva θ${coin} = ${theta}`,
    hardlyAny: (coin, theta) =>
      `la moneda ${coin} apenas tiene lanzamientos esperados; la proporción de caras entre ellos da θ${coin} = ${theta}`,
    converged: (a, b, iterations) =>
      `Paso M: θA se queda en ${a} y θB en ${b}. EM ha convergido tras ${iterationsOf(iterations)}.`,
    limit: (iterations) => `θ aún se mueve tras ${iterationsOf(iterations)}; EM se detiene aquí.`,
  },
  kept: (theta) => `${theta}, sin cambio: no se esperan lanzamientos`,
  fromHardlyAny: (theta) => `${theta}, de apenas unos lanzamientos esperados`,
  prior: (a, b) => `La moneda A se elige con probabilidad ${a}, la moneda B con ${b}.`,

  announcements: {
    example: (title, sets) => `${title}: ${count(sets, "serie")}.`,
    simulated: (sets, seed) => `Lanzamientos simulados: ${count(sets, "serie")}, semilla ${seed}.`,
    own: (sets) => `Tus propios lanzamientos: ${count(sets, "serie")}.`,
    following: (set, heads, tosses) =>
      `Sigues la serie ${set}: ${count(heads, "cara")} en ${count(tosses, "lanzamiento")}.`,
    share: (share) => `La moneda A recibe ${share} de la serie.`,
    notFollowing: "Ya no sigues ninguna serie.",
  },

  captions: {
    iterations: "iteración",
    here: "θ ahora",
    next: "θ siguiente",
    before: "θ anterior",
    bound: "cota inferior",
    falls: "Q baja",
    set: (set) => `serie ${set}`,
  },
  pictures: {
    grid: (sets) =>
      `Lanzamientos y responsabilidades de ${count(sets, "serie")}. La tabla de al lado tiene los números.`,
    partOfGrid: (sets, first, last) =>
      `Lanzamientos y responsabilidades de ${count(sets, "serie")}; se muestran las series ${first} a ${last}. La tabla de al lado tiene los números.`,
    trajectory: (iterations, a, b) =>
      `θA y θB por iteración. Tras ${iterationsOf(iterations)}: θA = ${a}, θB = ${b}.`,
    landscape: (a, b) =>
      `Log-verosimilitud para todos los θA y θB, con el camino de EM. Está en θA = ${a}, θB = ${b}.`,
    start: (a, b) => `Inicio: θA ${a}, θB ${b}. Las flechas lo mueven.`,
  },

  climb: {
    guess: "El paso E construirá una cota inferior de ℓ que la toca en el θ actual.",
    expected: (here) =>
      `El paso E construyó una cota que toca ℓ = ${here} en el θ actual y queda por debajo en los demás. El paso M irá a su cima.`,
    expectedHard: (bound, here) =>
      `EM duro da cada serie entera a una moneda: su cota vale ${bound} en el θ actual, donde ℓ = ${here}, y no tiene por qué tocarla. El paso M irá a su cima.`,
    maximized: (was, top, now, gap) =>
      `Desde ${was} la cota llevó hasta ${top}; la propia ℓ vale allí ${now}. El siguiente paso E cierra la brecha de ${gap}.`,
    maximizedHard: (was, top, now) =>
      `Desde ${was} la cota llevó hasta ${top}; la propia ℓ vale allí ${now}.`,
    q: (q) => `Q, la cota sin la entropía de las partes, valía ${q}: puede bajar donde ℓ no puede.`,
    qFell: (iteration, before, after) =>
      `Q, la cota sin la entropía de las partes, bajó en la iteración ${iteration} de ${before} a ${after}, mientras ℓ subía.`,
  },

  compare: {
    softHigher:
      "EM suave termina en una verosimilitud mayor que la que da la asignación verdadera. Busca los θ que hacen más probables los lanzamientos, no las etiquetas que de verdad salieron.",
    hardLower: (gap) =>
      `EM duro termina ${gap} más abajo que EM suave: forzar cada serie a una sola moneda desecha la incertidumbre de la asignación.`,
    hiddenEstimate: "La estimación con datos completos sigue tras el telón.",
    noEstimate:
      "No hay estimación con datos completos: de al menos una moneda no se conoce ninguna serie.",
  },

  set: {
    clickACoin: "Haz clic en una moneda para darle la vuelta.",
    before: "A continuación, el paso E dirá cuánto le corresponde a cada moneda.",
    firstCoins: (shown, all) =>
      `Las primeras ${shown} de ${all} monedas. Haz clic en una para darle la vuelta.`,
    heads: (place) => `lanzamiento ${place}: cara, dar la vuelta`,
    tails: (place) => `lanzamiento ${place}: cruz, dar la vuelta`,
    onlySoMany: (sets) => `hay ${count(sets, "serie")}; escribe un número del 1 al ${sets}`,
    hardRule: (coin) =>
      `EM duro: todo va a la moneda más probable, aquí ${coin}; si hay empate, a A.`,
    whole: (coin) => `Toda esta serie fue a ${coin}.`,
    nearlyWhole: (coin) => `Casi toda esta serie fue a ${coin}.`,
    whyNotWhole: (heads, tails, tosses, otherHeads, otherTails) =>
      `¿Por qué las ${heads} caras y ${tails} cruces de A no suman ${tosses}? Porque las otras ${otherHeads} caras y ${otherTails} cruces fueron a B.`,
  },

  prediction: {
    askForShare: (set) => `Predice el paso E: ¿qué parte de la serie ${set} va a A?`,
    askForTheta: "Predice el paso M: ¿adónde van los dos θ?",
    share: "P(A | serie)",
    comparedShare: (set, said, found, off) =>
      `Dijiste P(A | serie ${set}) = ${said}; es ${found}. ${off}`,
    comparedTheta: ([saidA, saidB], [a, b], offA, offB) =>
      `Dijiste θA = ${saidA} y θB = ${saidB}; son ${a} y ${b}. A: ${offA} B: ${offB}`,
    spotOn: "Exacto.",
    off: (error) => `Error de ${error}.`,
  },

  export: {
    partOfSets: (first, last, all) => `Series ${first} a ${last} de ${all}`,
    withoutTruth:
      "Con el telón bajado, estos archivos no contienen la verdad, ni siquiera oculta. Con un enlace o el archivo único se puede levantar el telón más tarde.",
    pictures: {
      grid: "Cuadro de lanzamientos",
      trajectory: "θ por iteración",
      landscape: "Relieve",
      climb: "Ascenso",
      progress: "ℓ por iteración",
      starts: "Mapa de inicios",
    },
  },
  share: {
    link: "Quien lo abra verá lo que ves ahora: los datos, las monedas, los valores iniciales y el momento.",
    hidden: "La verdad sigue tras el telón.",
    local:
      "Esta dirección solo sirve en este ordenador. Para otros, guarda la página en un archivo.",
    tooLong: "Son demasiados lanzamientos para un enlace. Guarda la página en un archivo.",
    copied: "Copiado.",
    copyByHand: "Está seleccionado: pulsa Ctrl+C o ⌘C para copiarlo.",
    tooLarge: "este navegador no crea imágenes de ese tamaño",
    saving: "Guardando…",
    saved: (name) => `Guardado como ${name}.`,
    savedInFrame: (name) => `Guardado como ${name}, si la página que rodea este marco lo permite.`,
    failed: (reason) => `No se pudo guardar: ${reason}`,
  },
  files: {
    notThere: "no se cargó lo que maneja los archivos; ¿hay conexión a la red?",
  },
  own: {
    beginning: (shown, all) =>
      `Estos son los primeros ${shown} de ${all} caracteres; se leerán todos.`,
    unreadable: (reason) => `Esto no se puede leer: ${reason}`,
    severalFiles: "son varios archivos; se lee uno cada vez",
  },
  link: {
    notKept:
      "El navegador no puede guardar tantos lanzamientos: al recargar se perderían. Guarda la página en un archivo para volver a tenerlos.",
    notTaken: "No se pudo aceptar todo lo que dice el enlace:",
    noLanguage: (tag, languages) =>
      `lang=${tag}: la página no habla ese idioma; escribe uno de estos: ${languages.join(", ")}`,
    andMore: (more) => `y ${more} más`,
  },

  errors: {
    noExample: (name) => `No hay ningún ejemplo «${name}».`,
    noCanvas: () => "Este navegador no dibuja en un lienzo (canvas).",
    notJson: () => "Esto no es JSON, o no está completo.",
    noEntropy: () => "Este navegador no tiene números aleatorios; escribe una semilla.",
    probability: (found) => `${notAccepted(found)}; escribe un número de 0 a 1, por ejemplo 0,45`,
    wholeNumber: (found, least, most) =>
      `${notAccepted(found)}; escribe un número entero de ${least} a ${most}`,
    unexpectedToss: (line, column, found) =>
      `línea ${line}, carácter ${column}: «${found}» no es un lanzamiento; escribe H o 1 para cara, T o 0 para cruz, con espacios, tabuladores o comas en medio`,
    noTosses: () => "no contiene lanzamientos; escribe una serie por línea, por ejemplo HTTHH",
    tooManySets: (line, most) =>
      `línea ${line}: esta sería la serie ${Number(most) + 1}; se aceptan ${most} series como máximo`,
    tooManyTosses: (line, most) =>
      `línea ${line}: aquí los lanzamientos pasan de ${most}, que es el máximo que se acepta`,
    setsOutOfRange: (sets, most) => `${sets} series: se aceptan de 1 a ${most}`,
    tooManyTossesInAll: (sets, tosses, most) =>
      `${sets} series de ${tosses} lanzamientos: se aceptan ${most} lanzamientos en total como máximo`,
    thetaOutOfRange: (coin, value) =>
      `θ${coin} es ${decimal(value)}; tiene que ser un número de 0 a 1`,
    impossible: (a, b, more, ...named) => {
      const rest = more === "0" ? [] : [`${more} más`];
      const list = and.format([...named, ...rest]);
      const sets = named.length + Number(more) === 1 ? `la serie ${list}` : `las series ${list}`;
      return `ninguna moneda puede haber producido ${sets}: con θA = ${decimal(a)} y θB = ${decimal(b)} su verosimilitud es 0; aleja algún θ de 0 o de 1`;
    },
    unknownKey: (keys) => `no existe esa clave; las claves son: ${keys}`,
    twice: (first) => `${first} ya estaba antes; vale la primera`,
    encoding: () => "el % que contiene no representa ningún texto; escribe los propios caracteres",
    tooLong: (most) => `es demasiado largo; se aceptan ${most} caracteres como máximo`,
    version: (version) =>
      `aquí solo se conoce la versión ${version}; el resto se leyó como si fuera esa`,
    onlyWith: (data) => `esto solo va con data=${data}`,
    noOwn: () => "faltan los lanzamientos; escríbelos también, por ejemplo own=HTTTHH,HHT",
    notAName: (found, accepted) => `${notAccepted(found)}; escribe uno de estos: ${accepted}`,
    pair: () => "escribe dos números de 0 a 1 con una coma entre ellos, por ejemplo 0.6,0.5",
    tossInLink: (set, place, found) =>
      `serie ${set}, lanzamiento ${place}: «${found}» no es un lanzamiento; escribe H para cara, T para cruz y una coma entre series`,
    noTossesInLink: () => "no contiene lanzamientos; escribe series como HTTTHH,HHT",
    damaged: () => "está dañado; copia el enlace otra vez, entero",
    language: () =>
      "no es un código de idioma; escribe dos o tres letras minúsculas, por ejemplo es",
    csvColumns: () =>
      "la primera fila debe nombrar las columnas, separadas por comas, puntos y comas o tabuladores: una debe ser tosses, o bien dos deben ser heads y tails",
    csvQuote: (line) =>
      `línea ${line}: en esta fila se abren comillas que no se cierran; escribe " después de la celda`,
    csvWidth: (line, cells, columns) =>
      `línea ${line}: celdas de esta fila: ${cells}, columnas del encabezado: ${columns}; pon entre comillas la celda que contenga un separador`,
    csvToss: (line, place, found) =>
      `columna tosses, línea ${line}, carácter ${place}: «${found}» no es un lanzamiento; escribe H o 1 para cara, T o 0 para cruz`,
    csvCount: (line, column, found, most) =>
      `línea ${line}, columna ${column}: ${notAccepted(found)}; escribe un número entero de 0 a ${most}`,
    csvContradiction: (line, column, written, said) =>
      `línea ${line}: de ${column} hay ${written} en la columna tosses y ${said} en la columna ${column}; escribe cada lanzamiento como H o T en la columna tosses, o quítala`,
    csvRows: () => "no hay ninguna serie bajo el encabezado; escribe una por fila",
    jsonRefused: (path, found, accepted) => `${path}: ${notAccepted(found)}; escribe ${accepted}`,
    jsonTosses: (path) => `${path}: escribe una lista con un texto como "HTTHH" para cada serie`,
    jsonProbability: (path, found) =>
      `${path}: ${notAccepted(found)}; escribe un número de 0 a 1, por ejemplo 0.45`,
    jsonWholeNumber: (path, found, least, most) =>
      `${path}: ${notAccepted(found)}; escribe un número entero de ${least} a ${most}`,
    jsonToss: (set, place, found) =>
      `tosses, serie ${set}, carácter ${place}: «${found}» no es un lanzamiento; escribe H o 1 para cara, T o 0 para cruz`,
  },
};
