// Comfort only: every page works without this file.

// The reader's time zone travels in a cookie, so that the server can show local times beside the official ones.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.split('; ').includes(`zone=${zone}`)) {
	const secure = location.protocol === 'https:' ? '; secure' : '';
	document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax${secure}`;
}

// A second click while a form is on its way sends nothing. The buttons are disabled only after the browser has
// gathered the fields, or the value of the pressed one would be missing.
const waiting = new Set();
document.addEventListener('submit', (event) => {
	const form = event.target;
	if (event.defaultPrevented || form.getAttribute('method')?.toLowerCase() !== 'post') {
		return;
	}
	const buttons = [...form.elements].filter((control) => control.type === 'submit' && !control.disabled);
	setTimeout(() => buttons.forEach((button) => {
		button.disabled = true;
		waiting.add(button);
	}));
});

// A page that comes back from the browser's history can be used again.
addEventListener('pageshow', () => {
	waiting.forEach((button) => { button.disabled = false; });
	waiting.clear();
});
