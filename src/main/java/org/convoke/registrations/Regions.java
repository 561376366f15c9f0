package org.convoke.registrations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.springframework.stereotype.Component;

/**
 * Which country is of which region: the table {@code registrations/regions.properties}.
 */
@Component
public class Regions {

	private final Map<Region, List<String>> countries = new EnumMap<>(Region.class);

	private final Map<String, Region> regions = new HashMap<>();

	Regions() {
		Properties table = new Properties();
		try (Reader in = new InputStreamReader(Regions.class.getResourceAsStream("/registrations/regions.properties"),
				StandardCharsets.UTF_8)) {
			table.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (Region region : Region.values()) {
			List<String> codes = Arrays.asList(table.getProperty(region.name()).split("\\s+"));
			this.countries.put(region, codes);
			codes.forEach((code) -> this.regions.put(code, region));
		}
	}

	List<String> countries(Region region) {
		return this.countries.get(region);
	}

	/** The region of the country; null when the table has none for it. */
	public Region of(String country) {
		return this.regions.get(country);
	}

}
