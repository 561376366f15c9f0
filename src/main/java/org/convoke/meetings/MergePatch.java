package org.convoke.meetings;

import java.util.stream.Collectors;

import org.convoke.web.InvalidException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * JSON Merge Patch (RFC 7396): what is present replaces, null takes out, the rest stays.
 */
@Component
class MergePatch {

	private final JsonMapper json;

	MergePatch(JsonMapper json) {
		this.json = json;
	}

	/** The value with the patch applied. */
	<T> T apply(T current, JsonNode patch, Class<T> type) {
		if (!patch.isObject()) {
			throw InvalidException.of("", "web.invalid.value");
		}
		try {
			return this.json.treeToValue(merge(this.json.valueToTree(current), patch), type);
		}
		catch (JacksonException ex) {
			String field = ex.getPath()
				.stream()
				.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
						: "[" + step.getIndex() + "]")
				.collect(Collectors.joining());
			throw InvalidException.of(field.replaceFirst("^\\.", ""), "web.invalid.value");
		}
	}

	private JsonNode merge(JsonNode target, JsonNode patch) {
		if (!patch.isObject()) {
			return patch;
		}
		ObjectNode merged = target.isObject() ? (ObjectNode) target : this.json.createObjectNode();
		patch.properties().forEach((entry) -> {
			if (entry.getValue().isNull()) {
				merged.remove(entry.getKey());
			}
			else {
				JsonNode current = merged.has(entry.getKey()) ? merged.get(entry.getKey())
						: this.json.createObjectNode();
				merged.set(entry.getKey(), merge(current, entry.getValue()));
			}
		});
		return merged;
	}

}
