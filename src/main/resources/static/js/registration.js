// Comfort only: the form can be sent without this file.

// Parts that are for some only are hidden from the others; what is hidden because it cannot be asked for is not sent.
const parts = [...document.querySelectorAll('[data-only-if]')];
const value = (form, name) => {
	const fields = [...form.elements].filter((field) => field.name === name && field.type !== 'hidden');
	const chosen = fields.find((field) => !['radio', 'checkbox'].includes(field.type) || field.checked);
	return chosen && !chosen.closest('[data-only-if][hidden]') ? chosen.value : '';
};
const show = () => parts.forEach((part) => {
	const given = value(part.closest('form'), part.dataset.onlyIf);
	const wanted = part.dataset.onlyIs;
	part.hidden = wanted === undefined ? given === '' : given !== wanted;
	if ('drop' in part.dataset) {
		part.disabled = part.hidden;
	}
});
document.addEventListener('change', show);
show();

// The organisation: the directory is searched while one types.
const organisation = document.getElementById('organisation');
const chosenId = document.getElementById('organisationId');
const found = document.getElementById('organisation-found');
if (organisation) {
	document.getElementById('organisation-search').hidden = true;
	organisation.addEventListener('input', () => { chosenId.value = ''; });
	organisation.addEventListener('htmx:configRequest', (event) => {
		event.detail.parameters.delete('organisation');
		event.detail.parameters.set('q', organisation.value);
	});
	found.addEventListener('click', (event) => {
		const pick = event.target.closest('button[name=pick]');
		if (pick) {
			event.preventDefault();
			const space = pick.value.indexOf(' ');
			chosenId.value = pick.value.slice(0, space);
			organisation.value = pick.value.slice(space + 1);
			found.replaceChildren();
			organisation.focus();
		}
	});
}
