// Unpacks the page's script and runs it. The content security policy lists the hash of the unpacked text.
const packed = document.querySelector("script[type='application/zlib']");
const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
const script = document.createElement("script");
script.type = "module";
script.textContent = await new Response(text).text();
// Removes the script from the page again, so that a saved copy of the page equals the original.
document.head.append(script);
script.remove();
