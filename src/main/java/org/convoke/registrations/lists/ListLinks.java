package org.convoke.registrations.lists;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.registrations.RegistrationOrder.Sort;
import org.convoke.registrations.RegistrationStatus;

import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of a list that keep its filter and its order. */
record ListLinks(String address, RegistrationFilter filter, RegistrationOrder order) {

	static ListLinks desk(String slug, RegistrationFilter filter, RegistrationOrder order) {
		return new ListLinks("/secretariat/meetings/" + slug + "/registrations", filter, order);
	}

	public String self() {
		return to(this.address, this.filter, this.order, Map.of());
	}

	public String after(String reference) {
		return to(this.address, this.filter, this.order, Map.of("after", reference));
	}

	public String before(String reference) {
		return to(this.address, this.filter, this.order, Map.of("before", reference));
	}

	/** The same in another status; all when it is that one already. */
	public String status(RegistrationStatus status) {
		return to(this.address, this.filter.with((status == this.filter.status()) ? null : status), this.order,
				Map.of());
	}

	/** Sorted by that, and the other way around when it is already. */
	public String sort(String by) {
		Sort sort = Sort.valueOf(by.toUpperCase(Locale.ROOT));
		boolean descending = (sort == this.order.sort()) ? !this.order.descending() : sort == Sort.ARRIVED;
		return to(this.address, this.filter, new RegistrationOrder(sort, descending), Map.of());
	}

	/** The value of {@code aria-sort} for that column; null when it is another. */
	public String sorted(String by) {
		return !this.order.sort().name().equalsIgnoreCase(by) ? null
				: this.order.descending() ? "descending" : "ascending";
	}

	private static String to(String address, RegistrationFilter filter, RegistrationOrder order,
			Map<String, String> more) {
		Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
		if (!order.equals(RegistrationOrder.NEWEST)) {
			parameters.put("sort", order.text());
		}
		parameters.putAll(more);
		UriComponentsBuilder built = UriComponentsBuilder.fromPath(address);
		parameters.keySet().forEach((name) -> built.queryParam(name, "{" + name + "}"));
		return built.encode().buildAndExpand(parameters).toUriString();
	}

}
