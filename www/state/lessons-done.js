/** The lessons whose end the reader has seen; the browser remembers them. */

const KEY = "em-coins-lessons-done";

/** @returns {Set<string>} */
export function lessonsDone() {
  try {
    return new Set((localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean));
  } catch {
    return new Set(); // a browser that keeps nothing cannot tell
  }
}

/** The reader has come to the end of a lesson. @param {string} lesson */
export function rememberLesson(lesson) {
  write([...lessonsDone().add(lesson)].join(" "));
}

export function clearLessonsDone() {
  write("");
}

/** @param {string} lessons */
function write(lessons) {
  try {
    localStorage.setItem(KEY, lessons);
  } catch {
    // The next visit begins without them.
  }
}
