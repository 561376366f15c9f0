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

// A form that saves itself while one types. Only pressed buttons tell what to do; what comes back from a sign-in page
// is not the answer; what has not been saved is not left without a question.
const states = () => document.getElementById('save-state');
let unsaved = false;
const say = (text, warn) => {
	const state = states();
	if (state) {
		state.textContent = text;
		state.classList.toggle('warning', warn);
	}
};
document.addEventListener('input', (event) => {
	if (event.target.closest('form[data-saves]')) {
		unsaved = true;
	}
});
document.addEventListener('htmx:configRequest', (event) => {
	if (event.target.matches('form[data-saves]') && event.detail.triggeringEvent?.type !== 'submit') {
		event.detail.parameters.delete('then');
	}
});
document.addEventListener('htmx:beforeRequest', (event) => {
	if (event.target.matches('form[data-saves]')) {
		unsaved = false;
		say(states().dataset.saving, false);
	}
});
// A pressed button brings the form anew: what one did in the old one meanwhile would be lost.
let focused;
const hold = (held) => {
	document.querySelectorAll('form[data-saves]').forEach((form) => { form.inert = held; });
	document.querySelectorAll('button[form=letter-form]').forEach((button) => { button.disabled = held; });
};
document.addEventListener('htmx:beforeSend', (event) => {
	if (event.target.matches('form[data-saves]') && event.detail.requestConfig.triggeringEvent?.type === 'submit') {
		focused = document.activeElement?.id;
		hold(true);
	}
});
document.addEventListener('htmx:afterRequest', () => hold(false));
document.addEventListener('htmx:afterSettle', () => {
	if (focused && document.activeElement === document.body) {
		document.getElementById(focused)?.focus({ preventScroll: true });
	}
	focused = null;
});
document.addEventListener('htmx:beforeSwap', (event) => {
	if (new URL(event.detail.xhr.responseURL || location).pathname.startsWith('/sign-in')) {
		event.detail.shouldSwap = false;
		unsaved = true;
		say(states()?.dataset.signedOut, true);
	}
});
['htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach((name) => document.addEventListener(name, (event) => {
	if (event.target.matches('form[data-saves]')) {
		unsaved = true;
		say(states().dataset.failed, true);
		setTimeout(() => unsaved && event.target.isConnected && htmx.trigger(event.target, 'change'), 10000);
	}
}));
addEventListener('beforeunload', (event) => {
	if (unsaved && document.querySelector('form[data-saves]')) {
		event.preventDefault();
	}
});
document.addEventListener('submit', () => { unsaved = false; });

// Several paragraphs in one card become several when one goes on elsewhere.
document.addEventListener('change', (event) => {
	if (event.target.matches('.card-text') && /\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(event.target.value)) {
		event.target.form.querySelector('#split').click();
	}
});

// Marks around what is selected in the text that was written last.
let writing;
const showMarks = () => document.querySelectorAll('.marks').forEach((bar) => { bar.hidden = false; });
showMarks();
document.addEventListener('htmx:afterSwap', showMarks);
document.addEventListener('focusin', (event) => {
	if (event.target.matches('textarea.grow')) {
		writing = event.target;
	}
});
document.addEventListener('mousedown', (event) => {
	if (event.target.closest('[data-mark]')) {
		event.preventDefault();
	}
});
document.addEventListener('click', (event) => {
	const mark = event.target.closest('[data-mark]')?.dataset.mark;
	if (!mark || !writing?.isConnected) {
		return;
	}
	const { selectionStart: from, selectionEnd: to, value } = writing;
	const chosen = value.slice(from, to);
	const marked = mark === 'link' ? `[${chosen}](https://)`
		: mark === 'bullet' ? (from > 0 && value[from - 1] !== '\n' ? '\n' : '') + chosen.split('\n').map((line) => `• ${line}`).join('\n')
		: mark + chosen + mark;
	writing.focus();
	writing.setRangeText(marked, from, to, 'end');
	if (!chosen && mark !== 'bullet') {
		const at = from + (mark === 'link' ? 1 : mark.length);
		writing.setSelectionRange(at, at);
	}
	writing.dispatchEvent(new Event('input', { bubbles: true }));
});
