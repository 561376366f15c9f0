// Comfort only: the pages of letters read in work without this file.

// Files dropped anywhere on the page are read at once.
const drop = document.querySelector('[data-drop]');
if (drop) {
	const input = drop.querySelector('input[type=file]');
	drop.querySelector('.drop-hint').hidden = false;
	const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
	addEventListener('dragover', (event) => {
		if (carriesFiles(event)) {
			event.preventDefault();
			drop.classList.add('over');
		}
	});
	addEventListener('dragleave', (event) => {
		if (!event.relatedTarget) {
			drop.classList.remove('over');
		}
	});
	addEventListener('drop', (event) => {
		drop.classList.remove('over');
		if (carriesFiles(event)) {
			event.preventDefault();
			input.files = event.dataTransfer.files;
			input.form.requestSubmit();
		}
	});
}

// A field that is looked at lights up its words beside the form, and the other way round.
const source = document.getElementById('source');
if (source) {
	const marks = [...source.querySelectorAll('mark')];
	const lit = (ids) => marks.filter((mark) => mark.dataset.of.split(' ').some((id) => ids.includes(id)));
	const field = (event) => event.target.closest?.('[data-words]');
	let focused;

	const light = (of, scroll) => {
		const wanted = of ? lit(of.dataset.words.split(' ')) : [];
		marks.forEach((mark) => mark.classList.toggle('lit', wanted.includes(mark)));
		// Below the form, as on a phone, the source has no scrolling of its own and must not pull the page away.
		if (scroll && wanted.length && source.scrollHeight > source.clientHeight && getComputedStyle(source).overflowY === 'auto') {
			const pane = source.getBoundingClientRect();
			const mark = wanted[0].getBoundingClientRect();
			if (mark.top < pane.top + 64 || mark.bottom > pane.bottom - 32) {
				const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
				source.scrollBy({ top: mark.top - pane.top - pane.height / 3, behavior: calm ? 'auto' : 'smooth' });
			}
		}
	};

	const form = document.getElementById('reading-form');
	form.addEventListener('focusin', (event) => {
		focused = field(event);
		light(focused, true);
	});
	form.addEventListener('focusout', () => {
		focused = null;
		light(null, false);
	});
	form.addEventListener('mouseover', (event) => light(field(event) ?? focused, !focused));
	form.addEventListener('mouseleave', () => light(focused, false));

	// From the words to the field, ready to be corrected; what is folded away is opened first.
	source.addEventListener('click', (event) => {
		const link = event.target.closest('mark a');
		const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
		if (target) {
			event.preventDefault();
			for (let each = target.closest('details'); each; each = each.parentElement.closest('details')) {
				each.open = true;
			}
			const control = target.querySelector('input:not([type=hidden]), select, textarea') ?? target;
			control.focus({ preventScroll: true });
			target.scrollIntoView({ block: 'center' });
		}
	});

	// What was chosen decides which facts are asked for.
	document.querySelectorAll('#group-choice, #meeting-choice').forEach((choice) => choice.addEventListener('change', () => {
		const facts = choice.closest('fieldset').querySelector('details');
		facts.open = choice.value === '+new';
	}));

	// A long form is not left by mistake.
	let changed = false;
	form.addEventListener('input', () => { changed = true; });
	document.addEventListener('submit', () => { changed = false; });
	addEventListener('beforeunload', (event) => {
		if (changed) {
			event.preventDefault();
		}
	});
}
