package org.convoke.circulars.typesetting;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The templates of files, which are XML and stand apart from those of pages: they know
 * neither a request nor its reader.
 */
final class PaperTemplates {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	PaperTemplates() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/circulars/typesetting/");
		resolver.setSuffix(".xml");
		resolver.setTemplateMode(TemplateMode.XML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.engine.setTemplateResolver(resolver);
	}

	/** The filled template, without the characters that XML cannot hold. */
	String write(String template, Letter letter, Map<String, Object> model) {
		Context context = new Context(letter.language().locale(), model);
		context.setVariable("letter", letter);
		return legal(this.engine.process(template, context));
	}

	/** The text without the characters that XML cannot hold. */
	static String legal(String xml) {
		StringBuilder legal = new StringBuilder(xml.length());
		xml.codePoints().filter(PaperTemplates::isLegal).forEach(legal::appendCodePoint);
		return legal.toString();
	}

	private static boolean isLegal(int character) {
		return character == '\t' || character == '\n' || character == '\r' || character >= 0x20 && character < 0x7F
				|| character >= 0xA0 && character < 0xD800
				|| character >= 0xE000 && character < 0x10000 && character < 0xFFFE
				|| character >= 0x10000 && (character & 0xFFFE) != 0xFFFE;
	}

}
