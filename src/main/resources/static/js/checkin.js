// The door on a telephone: the camera, a list for gaps in the network, and a queue that outlives them. Without this
// file references are typed and pictures are sent by plain forms.

const door = document.getElementById('door');
if (door) {
	const address = door.dataset.address;
	const find = (id) => document.getElementById(id);
	const words = find('door-words');
	const word = (name, value = '') => words.querySelector(`[data-word=${name}]`).textContent.replace('{0}', value);
	const csrf = () => find('code-form').querySelector('[name=_csrf]').value;
	const hour = (at) => new Intl.DateTimeFormat(door.dataset.lang, { timeStyle: 'short', timeZone: door.dataset.zone }).format(at);

	// Not crypto.randomUUID, which pages without encryption lack.
	const draw = () => {
		const bytes = crypto.getRandomValues(new Uint8Array(16));
		bytes[6] = (bytes[6] & 0x0f) | 0x40;
		bytes[8] = (bytes[8] & 0x3f) | 0x80;
		const hex = [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
		return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
	};

	// What was seen and is not known to have arrived. It holds references and times only, and is shared by the tabs.
	const shelf = `door:${door.dataset.meeting}`;
	let unkept = [];
	const queue = () => {
		try {
			return JSON.parse(localStorage.getItem(shelf) ?? '[]');
		}
		catch {
			return unkept;
		}
	};
	const keep = (entries) => {
		unkept = entries;
		try {
			if (entries.length) {
				localStorage.setItem(shelf, JSON.stringify(entries));
			}
			else {
				localStorage.removeItem(shelf);
			}
		}
		catch {
			// A browser that keeps nothing: as long as the page is open, it is in unkept.
		}
	};
	const drop = (scan) => keep(queue().filter((entry) => entry.scan !== scan));

	// The list is kept in memory alone: it is gone with the page, and at the end of the day.
	let list = new Map();
	let listDay;
	const today = () => new Date().toDateString();
	const listed = () => {
		if (listDay !== today()) {
			list = new Map();
		}
		return list;
	};
	const readList = async () => {
		try {
			const response = await fetch(`${address}/list`, { headers: { Accept: 'application/json' }, cache: 'no-store' });
			if (response.ok && !response.redirected) {
				const { cards } = await response.json();
				list = new Map(cards.map((card) => [squeeze(card.reference), card]));
				listDay = today();
				door.dataset.listed = list.size;
			}
		}
		catch {
			// The old one will do.
		}
	};
	const squeeze = (text) => text.toUpperCase().replace(/[^\p{L}\p{Nd}]/gu, '');
	addEventListener('pagehide', () => { list = new Map(); listDay = null; });
	addEventListener('pageshow', (event) => { if (event.persisted) readList(); });

	let offline = false;
	let signedOut = false;
	const state = () => {
		const many = queue().length;
		const parts = [];
		if (signedOut) {
			parts.push(word('signedOut'));
		}
		else if (offline) {
			parts.push(word('offline'));
		}
		if (many && (offline || signedOut)) {
			parts.push(word('waiting', many));
		}
		const said = parts.join(' ');
		const place = find('door-state');
		if (place.textContent !== said) {
			place.textContent = said;
		}
		place.hidden = !said;
	};

	const fill = (node, card) => {
		node.querySelectorAll('[data-fill]').forEach((each) => {
			const value = card[each.dataset.fill] ?? '';
			if (each.matches('input')) {
				each.value = value;
			}
			else {
				each.textContent = value;
			}
		});
		node.querySelectorAll('[data-when]').forEach((each) => { each.hidden = !card[each.dataset.when]; });
		node.querySelectorAll('[data-link=registration]').forEach((each) => {
			each.href = `${address.replace(/check-in$/, 'registrations')}/${card.reference}`;
			each.hidden = !card.reference || card.seen === 'OTHER_MEETING';
		});
		return node;
	};
	const show = (card) => {
		const node = fill(find('card-template').content.cloneNode(true), card);
		node.querySelector('article').classList.add(card.tone);
		find('outcome').replaceChildren(node);
		find('found').hidden = true;
		if (!camera) {
			find('outcome').scrollIntoView({ block: 'nearest' });
		}
	};
	const showMatches = (cards) => {
		find('outcome').replaceChildren();
		find('matches').replaceChildren(...cards.map((card) => {
			const node = fill(find('match-template').content.cloneNode(true), card);
			const badge = node.querySelector('[data-tone]');
			badge.classList.add(card.tone);
			badge.hidden = card.seen === 'CHECKED_IN';
			const button = node.querySelector('button');
			button.setAttribute('aria-label', `${button.textContent}: ${card.name}`);
			return node;
		}));
		find('found-none').hidden = cards.length > 0;
		find('found').hidden = false;
	};

	// Somebody without a network: by the list, with what becomes of it.
	const says = (seen, card, value = '') => {
		const term = [...words.querySelectorAll('dt[data-headline]')].find((each) => each.textContent === seen);
		return { ...card, seen, tone: term.dataset.tone, headline: term.dataset.headline.replace('{0}', value), text: term.nextElementSibling.textContent.replace('{0}', '').trim() };
	};
	const reference = (code) => {
		const badge = /^CVK1:([A-Z0-9-]+):[2-9A-Z]{8}$/i.exec(code.trim());
		const plain = squeeze(badge ? badge[1] : code);
		const full = squeeze(door.dataset.meeting) + plain;
		return { badge: Boolean(badge), card: listed().get(plain) ?? (plain.length === 8 ? listed().get(full) : undefined) };
	};
	const withoutNetwork = (entry) => {
		const { badge, card } = reference(entry.code);
		if (entry.scanned && !badge) {
			show(says('FOREIGN', {}));
			return false;
		}
		if (card) {
			if (card.seen === 'CHECKED_IN') {
				list.set(squeeze(card.reference), says('ALREADY', card, hour(entry.at)));
				show({ ...card, in: false, text: word('kept') });
			}
			else {
				show({ ...card, in: false });
			}
			return card.seen === 'CHECKED_IN' || card.seen === 'ALREADY';
		}
		if (!badge) {
			const wanted = entry.code.trim().toLocaleLowerCase();
			const found = [...listed().values()].filter((each) => `${each.name} ${each.organisation}`.toLocaleLowerCase().includes(wanted)).slice(0, 20);
			if (found.length && wanted) {
				showMatches(found);
				return false;
			}
		}
		if (badge || /\d/.test(entry.code)) {
			show({ ...says('UNKNOWN', {}), tone: 'warning', headline: word('unlisted'), text: word('kept'), reference: badge ? '' : entry.code });
			return true;
		}
		show({ ...says('UNKNOWN', {}), tone: 'warning', headline: word('needsNetwork'), text: '' });
		return false;
	};

	const post = async (path, fields) => {
		const body = new FormData();
		Object.entries({ ...fields, _csrf: csrf() }).forEach(([name, value]) => body.set(name, value));
		const stop = new AbortController();
		const timer = setTimeout(() => stop.abort(), 8000);
		try {
			const response = await fetch(address + path, { method: 'POST', body, headers: { Accept: 'application/json' }, signal: stop.signal });
			if (new URL(response.url).pathname.startsWith('/sign-in') || response.status === 401 || response.status === 403) {
				signedOut = true;
				throw new Error('signed out');
			}
			if (response.status >= 500 || response.status === 429 || response.status === 408) {
				throw new Error(String(response.status));
			}
			offline = false;
			signedOut = false;
			return response;
		}
		catch (error) {
			offline ||= !signedOut;
			throw error;
		}
		finally {
			clearTimeout(timer);
			state();
		}
	};
	const send = async (entry) => {
		const response = await post('', { code: entry.code, scanned: Boolean(entry.scanned), scan: entry.scan, ago: Math.max(0, Date.now() - entry.at) });
		// What the server understands and refuses will not get better by being sent again.
		drop(entry.scan);
		state();
		return response.ok ? response.json() : { card: null, matches: [] };
	};

	const afterwards = (card) => {
		const item = document.createElement('li');
		item.textContent = [card.name, card.headline, card.text].filter(Boolean).join(' – ');
		find('afterwards').querySelector('ul').append(item);
		find('afterwards').hidden = false;
	};
	let pause = 2000;
	let timer;
	let draining = false;
	const later = () => {
		clearTimeout(timer);
		if (queue().length) {
			timer = setTimeout(drain, pause);
			pause = Math.min(pause * 2, 30000);
		}
		else {
			pause = 2000;
		}
	};
	const drain = async () => {
		if (draining) {
			return;
		}
		draining = true;
		try {
			for (const entry of queue()) {
				const { card } = await send(entry);
				if (card && card.seen !== 'CHECKED_IN' && card.seen !== 'ALREADY') {
					afterwards(card);
				}
			}
			document.body.dispatchEvent(new Event('door:changed'));
			if (!listed().size) {
				readList();
			}
		}
		catch {
			// Still no network.
		}
		finally {
			draining = false;
			later();
		}
	};

	let busy = false;
	const see = async (code, scanned = false) => {
		if (busy || !code.trim()) {
			return;
		}
		busy = true;
		const entry = { scan: draw(), code: code.trim(), scanned, at: Date.now() };
		keep([...queue(), entry]);
		try {
			// Known to have no network: nobody at the door waits for what will not come.
			if (offline && !navigator.onLine) {
				throw new Error('offline');
			}
			const { card, matches } = await send(entry);
			if (card) {
				show(card);
				const known = listed().get(squeeze(card.reference));
				if (known && card.in) {
					list.set(squeeze(card.reference), says('ALREADY', known, hour(entry.at)));
				}
			}
			else {
				showMatches(matches);
			}
			find('code').value = '';
			document.body.dispatchEvent(new Event('door:changed'));
		}
		catch {
			if (signedOut) {
				show({ ...says('UNKNOWN', {}), tone: 'warning', headline: word('signedOut'), text: word('kept') });
			}
			else if (!withoutNetwork(entry)) {
				drop(entry.scan);
			}
			find('code').value = '';
			state();
			later();
		}
		finally {
			busy = false;
		}
	};

	addEventListener('online', () => { pause = 2000; drain(); });
	addEventListener('offline', () => { offline = true; state(); });
	// Whoever leaves while something waits is asked; it would also be sent when the page is opened again.
	addEventListener('beforeunload', (event) => {
		if (queue().length) {
			event.preventDefault();
		}
	});

	// Forms: typed references, somebody chosen by name, taking back. In the capturing phase, before they are disabled.
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (form.matches('#code-form, .door-choose')) {
			event.preventDefault();
			see(form.elements.code.value);
		}
		else if (form.matches('.door-undo')) {
			event.preventDefault();
			undo(form.elements.reference.value);
		}
		else if (form.matches('#picture-form')) {
			event.preventDefault();
			look(form.elements.picture.files[0]);
		}
	}, true);
	const undo = async (ref) => {
		try {
			const response = await post('/undo', { reference: ref });
			if (response.ok) {
				const known = listed().get(squeeze(ref));
				if (known) {
					list.set(squeeze(ref), says('CHECKED_IN', known));
				}
				find('outcome').replaceChildren();
				document.body.dispatchEvent(new Event('door:changed'));
			}
		}
		catch {
			show({ ...says('UNKNOWN', {}), tone: 'warning', headline: word('needsNetwork'), text: '' });
		}
	};

	// Pictures: where the browser reads no codes, the server does.
	const look = async (picture) => {
		if (!picture) {
			return;
		}
		try {
			const response = await post('/code', { picture });
			if (response.ok) {
				const { text } = await response.json();
				await (text ? see(text, true) : show(says('NOTHING', {})));
			}
			else {
				show({ ...says('NOTHING', {}), headline: await response.text(), text: '' });
			}
		}
		catch {
			show({ ...says('NOTHING', {}), headline: word('needsNetwork'), text: '' });
		}
	};

	let camera = null;
	let lastCode;
	let lastAt = 0;
	const found = (code) => {
		if (code !== lastCode || Date.now() - lastAt > 5000) {
			see(code, true);
		}
		lastCode = code;
		lastAt = Date.now();
	};
	const frame = async (video) => {
		const shrink = Math.min(1, 800 / Math.max(video.videoWidth, video.videoHeight));
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(video.videoWidth * shrink);
		canvas.height = Math.round(video.videoHeight * shrink);
		canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
		return new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.8); });
	};
	const readers = async () => {
		if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
			const detector = new BarcodeDetector({ formats: ['qr_code'] });
			return { pause: 150, read: async (video) => (await detector.detect(video))[0]?.rawValue };
		}
		return {
			pause: 600,
			read: async (video) => {
				const response = await post('/code', { picture: await frame(video) });
				return response.ok ? (await response.json()).text : null;
			},
		};
	};
	const watch = async (video, reader) => {
		while (camera) {
			try {
				const code = video.videoWidth ? await reader.read(video) : null;
				if (code && camera) {
					found(code);
				}
			}
			catch {
				// The next picture may do.
			}
			await new Promise((resolve) => { setTimeout(resolve, offline ? Math.max(reader.pause, 1000) : reader.pause); });
		}
	};
	const watching = (on) => {
		find('camera').hidden = !on;
		find('camera-start').hidden = on;
		find('camera-stop').hidden = !on;
		find('camera-hint').hidden = !on;
	};
	const stop = () => {
		camera?.getTracks().forEach((track) => track.stop());
		camera = null;
		watching(false);
	};
	if (navigator.mediaDevices?.getUserMedia) {
		find('camera-start').hidden = false;
		find('camera-start').addEventListener('click', async () => {
			try {
				camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
				watching(true);
				const video = find('camera');
				video.srcObject = camera;
				await video.play();
				watch(video, await readers());
			}
			catch {
				stop();
				show({ ...says('NOTHING', {}), headline: word('noCamera'), text: '' });
			}
		});
		find('camera-stop').addEventListener('click', stop);
		document.addEventListener('visibilitychange', () => { if (document.hidden) stop(); });
	}

	offline = !navigator.onLine;
	state();
	readList();
	setInterval(readList, 300000);
	if (queue().length) {
		drain();
	}
}
