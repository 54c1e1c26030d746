/** The text of the view Lesson, in Spanish; see `en.js`. */

/** @type {import("./en.js").LessonWords} */
export const lessons = {
  question: "La pregunta",
  answer: "La respuesta",
  notYet:
    "EM aún no ha convergido. Cuando lo haga, aquí estará la respuesta, con los números de esta ejecución.",
  toTheEnd: "Ejecutar hasta el final",
  noLesson:
    "Esta ejecución tiene ajustes propios, así que ninguna de las preguntas le corresponde. Elige una lección para empezar con una pregunta.",
  elsewhere: "La misma idea en otro campo",
  showAnswer: "Mostrar la respuesta",
  lessons: "Todas las lecciones",
  progress: (done, all) => `${done} de ${all} lecciones terminadas`,
  done: "terminada",
  clear: "Borrar el progreso",
  exercises: "Ponte a prueba: diez preguntas",
  next: (title) => `Lección siguiente: ${title} ›`,

  answers: {
    paper: ({ sets, shares, heads, tosses, b, height }, labels) =>
      `Las series ${sets}: en el primer paso E, las partes de la moneda A en ellas son ${shares}. A nunca las recibe enteras: al final, ${tosses} de sus lanzamientos siguen contando para B, con ${heads} caras, y tiran de θB hacia arriba. ` +
      (labels
        ? `Por eso θB es ${b} y no ${labels.b}, como con las etiquetas. La log-verosimilitud es mayor aquí, ${height} frente a ${labels.height}: EM la maximiza y no recupera las etiquetas.`
        : `Por eso θB llega a ${b}. Muestra los valores verdaderos para compararlo con lo que dan las etiquetas.`),
    notebook: ({ set, first, last, a, b }) =>
      `Exactamente ${first}: diez caras en veinte son igual de probables con 0,40 que con 0,60, así que los valores iniciales no deciden nada. Al final, la moneda A recibe ${last} de la serie ${set}, porque las estimaciones se han movido: con θA = ${a}, diez caras en veinte son mucho más probables que con θB = ${b}.`,
    swapped: ({ a, b }) =>
      `Las mismas monedas con los nombres intercambiados: θA = ${a} y θB = ${b}. Nada en los lanzamientos dice qué moneda se llama A. Solo lo deciden los valores iniciales, y los dos finales tienen la misma log-verosimilitud.`,
    equal: ({ heads, tosses, theta }) =>
      `Nada. Dos monedas iguales producen cada serie con la misma frecuencia, así que cada una recibe la mitad, y los dos θ pasan a ser ${heads} ÷ ${tosses} = ${theta}, la frecuencia de caras en todas las series. Ahí se quedan: EM está atrapado por la simetría. La más pequeña diferencia entre los valores iniciales bastaría para salir.`,
    "nearly-equal": ({ difference, growth, apart, iterations, a, b }) =>
      `Sí. La diferencia empieza en ${difference} y se multiplica más o menos por ${growth} en cada iteración, así que durante mucho tiempo no parece pasar nada. Tras ${apart} iteraciones las monedas distan más de 0,1, y tras ${iterations} EM ha convergido en ${a} y ${b}. Un paso pequeño no significa que EM haya llegado.`,
    overlapping: ({ a, b, tosses, spread }, truth) =>
      `No mucho: EM encuentra una sola moneda, ${a} y ${b}. Solo por azar, la frecuencia de caras en ${tosses} lanzamientos varía alrededor de ±${spread}, y estas series no varían más que las de una sola moneda. ` +
      (truth
        ? `Las monedas son ${truth.a} y ${truth.b}; sin embargo, con una sola moneda la log-verosimilitud es mayor en ${truth.above} que con estas. Solo series más largas permiten distinguirlas.`
        : "Muestra los valores verdaderos para ver a qué distancia queda."),
    "few-tosses": ({ least, most, iterations }) =>
      `Nada cerca: al final, las partes de la moneda A van de ${least} a ${most}. Dos lanzamientos dicen poco de su moneda, así que cada serie sigue repartida entre las dos, θ avanza despacio y EM necesita ${iterations} iteraciones para converger.`,
    "one-coin": ({ a, b, pooled, gain }, only) =>
      `No es seguro, y EM no se lo pregunta. Encuentra dos monedas, ${a} y ${b}: por azar unas series tienen más caras que otras, y dos monedas se ajustan a eso mejor que una con ${pooled}, en ${gain} de log-verosimilitud. Una segunda moneda nunca empeora el ajuste. Si hace falta o no, hay que preguntarlo aparte, por ejemplo con datos nuevos${only ? `; aquí la moneda ${only} produjo todas las series` : ""}.`,
    "hard-stuck": ({ sets, a, b, softA, softB, gain }) =>
      `La moneda B ${sets === "0" ? "no recibe ninguna" : `solo recibe ${sets}`}, así que ningún lanzamiento puede moverla: conserva ${b}, y θA = ${a} es la frecuencia de caras en todas las series. EM duro desechó que cada serie podría ser de B en alguna medida. EM suave lo conserva y, desde los mismos valores iniciales, termina en ${softA} y ${softB}, con una log-verosimilitud mayor en ${gain}.`,
  },

  fields: {
    paper: {
      ask: "Muchos voluntarios responden sí o no sobre unas fotos, y nadie sabe las respuestas correctas. ¿Qué son la serie, la moneda y la etiqueta oculta?",
      answer:
        "Una foto es una serie y sus votos son los lanzamientos. La respuesta correcta es la moneda: una foto de «sí» recibe votos de sí con una probabilidad, una de «no» con otra. EM estima las dos probabilidades y lo probable que es cada respuesta, sin conocer una sola etiqueta (Dawid y Skene, 1979).",
    },
    notebook: {
      ask: "Un hospital cuenta en cada planta, día tras día, los pacientes con fiebre. En algunas plantas hay un brote. ¿Qué son la serie, la moneda y la etiqueta oculta?",
      answer:
        "Una planta es una serie y cada día de un paciente es un lanzamiento: fiebre o no. «Brote» y «sin brote» son las monedas, cada una con su tasa de fiebre. Cuál tiene cada planta está oculto; una planta con valores intermedios queda repartida, como la serie 7.",
    },
    swapped: {
      ask: "Un programa encuentra dos temas en un periódico. Desde otro punto de partida encuentra los mismos, pero el tema 1 y el tema 2 están intercambiados. ¿Es un error?",
      answer:
        "No. El número de un tema es solo un nombre, como aquí A y B. Compara los temas por sus palabras y no por sus números. En estadística se llama «label switching».",
    },
    equal: {
      ask: "Alguien ajusta dos campanas de Gauss a la estatura de mucha gente y empieza con las dos en la media general, con el mismo ancho. ¿Qué encuentra EM?",
      answer:
        "Dos veces la misma campana. Cada persona pertenece a medias a cada una, así que las dos medias se quedan donde están. Los puntos de partida tienen que ser distintos: por eso los programas los eligen al azar o toman dos de los datos.",
    },
    "nearly-equal": {
      ask: "Una búsqueda de dos patrones en el ADN parte de dos patrones casi iguales. Tras cinco iteraciones casi nada ha cambiado. ¿Puede detenerse?",
      answer:
        "No. EM se aleja de dos patrones casi iguales primero despacio y luego deprisa. Quien se detiene ante un paso pequeño anuncia dos veces el mismo patrón. Déjalo seguir, y prueba puntos de partida más distintos.",
    },
    overlapping: {
      ask: "Dos tipos de pacientes responden a un fármaco en el 60 % y en el 50 % de sus visitas. De cada paciente hay diez visitas. Para distinguir los tipos, ¿ayudan más pacientes o más visitas de cada uno?",
      answer:
        "Más visitas. Un historial más largo reduce la variación al azar de cada paciente, y los dos tipos se separan. Con más pacientes las estimaciones son más precisas, pero cada uno seguiría tan incierto como ahora.",
    },
    "few-tosses": {
      ask: "Cada foto tiene solo dos votos. ¿Se puede estar seguro de alguna foto? ¿Y se puede aprender aun así lo fiables que son los voluntarios?",
      answer:
        "No, y sí. Dos votos dejan en duda cada foto, pero miles de fotos juntas determinan bien las probabilidades. EM usa las fotos dudosas en proporción a su duda.",
    },
    "one-coin": {
      ask: "Un modelo reparte siempre a los clientes en dos tipos, y el ajuste mejora. ¿Cómo se averigua si de verdad hay dos tipos?",
      answer:
        "Preguntando si el segundo tipo compensa: compara la log-verosimilitud con clientes que no se usaron en el ajuste, o resta una penalización por cada parámetro (como hace el BIC). Un mejor ajuste a los mismos datos no prueba nada.",
    },
    "hard-stuck": {
      ask: "k-means asigna cada punto entero al centro más cercano y luego lleva cada centro a la media de sus puntos. ¿Qué son las series y las monedas, y cómo puede atascarse?",
      answer:
        "Los puntos son las series y los centros son las monedas: k-means es EM duro. Un centro que no es el más cercano de ningún punto se queda donde está, como aquí la moneda B. Los remedios son otros puntos de partida, o partes en lugar de asignaciones enteras: una mezcla de gaussianas.",
    },
  },

  whereElse: {
    title: "Dónde más se usa EM",
    lead: "Solo cambia el modelo. Los dos medios pasos son los mismos: repartir lo que está oculto y luego contar con las partes.",
    heads: ["Modelo", "Observado", "Oculto", "Estimado", "Paso E", "Paso M"],
    rows: [
      [
        "Dos monedas",
        "series de lanzamientos",
        "la moneda de cada serie",
        "θA, θB",
        "la parte de cada moneda en cada serie",
        "caras ÷ lanzamientos, ponderados por las partes",
      ],
      [
        "Mezcla de gaussianas",
        "puntos",
        "el grupo de cada punto",
        "media, varianza y peso de cada grupo",
        "la parte de cada grupo en cada punto",
        "medias y varianzas ponderadas por las partes",
      ],
      [
        "Modelo oculto de Markov",
        "una secuencia de observaciones",
        "el estado en cada instante",
        "probabilidades de transiciones y de observaciones",
        "la parte de cada estado en cada instante (forward-backward)",
        "frecuencias ponderadas por las partes",
      ],
      [
        "Modelo de temas",
        "palabras de documentos",
        "el tema de cada palabra",
        "las palabras de cada tema, los temas de cada documento",
        "la parte de cada tema en cada palabra",
        "recuentos de palabras ponderados por las partes",
      ],
    ],
  },
};
