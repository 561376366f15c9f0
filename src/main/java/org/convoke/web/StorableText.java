package org.convoke.web;

import java.util.regex.Pattern;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Leaves out of a text what no database and no mail can hold: the character U+0000 and
 * halves of surrogate pairs. Pasting and cutting leave them behind, so they are noise,
 * not a reason to refuse the text.
 */
final class StorableText {

	private static final Pattern NOISE = Pattern.compile("[\\x{0}\\p{Cs}]");

	private StorableText() {
	}

	static String of(String text) {
		return (text != null) ? NOISE.matcher(text).replaceAll("") : null;
	}

	/** Reads every text of JSON so, and takes no number or list for a text. */
	static final class Reading extends StdScalarDeserializer<String> {

		Reading() {
			super(String.class);
		}

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
			}
			return of(StringDeserializer.instance.deserialize(parser, context));
		}

	}

}
