package org.convoke.circulars.typesetting;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.convoke.web.Language;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;

/**
 * The templates of files, which are XML and stand apart from those of pages: they know
 * neither a request nor its reader.
 */
public final class PaperTemplates {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	/**
	 * The templates of one folder.
	 * @param folder on the class path, with a slash at its end
	 */
	public PaperTemplates(String folder) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix(folder);
		resolver.setSuffix(".xml");
		resolver.setTemplateMode(TemplateMode.XML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.engine.setTemplateResolver(resolver);
	}

	/**
	 * The templates of one folder, which take texts from the bundles.
	 * @param folder on the class path, with a slash at its end
	 */
	public PaperTemplates(String folder, MessageSource messages) {
		this(folder);
		this.engine.setTemplateEngineMessageSource(messages);
	}

	/** The filled template, without the characters that XML cannot hold. */
	public String write(String template, Language language, Map<String, Object> model) {
		return legal(this.engine.process(template, new Context(language.locale(), model)));
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
