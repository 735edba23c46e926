package browsertest

// listDetails are those of lists, of the rows of guides, and of what addresses lead to.
var listDetails = []detail{
	{"the codes of a class stand in two columns on phones", "524", 390, `(() => {
		const [first, second] = [...document.querySelectorAll(".rail li")].map((e) => e.getBoundingClientRect().top);
		return first === second ? "" : second - first + " px apart"; })()`},
	{"no heading is cut above the one that an address names", "403", 390, `(async () => {
		location.hash = "seen-visitor";
		await new Promise((done) => setTimeout(done, 300));
		const above = document.getElementById("seen").getBoundingClientRect().bottom;
		return above <= 0 ? "" : above + " px are in sight"; })()`},
}
