package org.convoke.circulars;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The editor's form as a browser sends it, when nobody has typed anything yet. */
final class TestForms {

	private TestForms() {
	}

	static MultiValueMap<String, String> of(Circular circular, MessageSource messages) {
		CircularForm form = FormFilling.of(circular, messages);
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.set("kind", form.kind());
		fields.set("language", form.language());
		fields.set("place", form.place());
		fields.set("date", form.date());
		fields.set("drafter", form.drafter());
		lines(fields, "addressees", form.addressees());
		fields.set("furtherAddressees", form.furtherAddressees());
		lines(fields, "copies", form.copies());
		fields.set("furtherCopies", form.furtherCopies());
		fields.set("contactName", form.contactName());
		fields.set("contactPhone", form.contactPhone());
		fields.set("contactFax", form.contactFax());
		fields.set("faxLabel", form.faxLabel());
		fields.set("contactEmail", form.contactEmail());
		fields.set("subject", form.subject());
		fields.set("detail", form.detail());
		fields.set("salutation", form.salutation());
		for (int i = 0; i < form.cards().size(); i++) {
			fields.set("cards[" + i + "].id", form.cards().get(i).id());
			fields.set("cards[" + i + "].number", form.cards().get(i).number());
			fields.set("cards[" + i + "].text", form.cards().get(i).text());
		}
		fields.set("closing", form.closing());
		ticked(fields, "signed", form.signed());
		ticked(fields, "deadlinesPrinted", form.deadlinesPrinted());
		fields.set("signatoryName", form.signatoryName());
		fields.set("signatoryTitle", form.signatoryTitle());
		for (int i = 0; i < form.annexes().size(); i++) {
			fields.set("annexes[" + i + "].id", form.annexes().get(i).id());
			fields.set("annexes[" + i + "].kind", form.annexes().get(i).kind());
			fields.set("annexes[" + i + "].title", form.annexes().get(i).title());
			fields.set("annexes[" + i + "].text", form.annexes().get(i).text());
		}
		form.base().forEach((part, base) -> fields.set("base[" + part + "]", base));
		return fields;
	}

	private static void ticked(MultiValueMap<String, String> fields, String name, String value) {
		if ("true".equals(value)) {
			fields.set(name, value);
		}
	}

	private static void lines(MultiValueMap<String, String> fields, String list, List<CircularForm.LineForm> lines) {
		for (int i = 0; i < lines.size(); i++) {
			String path = list + "[" + i + "].";
			fields.set(path + "category", lines.get(i).category());
			ticked(fields, path + "chosen", lines.get(i).chosen());
			fields.set(path + "text", lines.get(i).text());
		}
	}

}
