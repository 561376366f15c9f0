package org.convoke;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of it as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String TOKEN = "token";

	@Bean
	OpenAPI openApi() {
		return new OpenAPI().info(new Info().title("Convoke").version("v1").description("""
				Circulars, groups, meetings, registrations and contributions of the secretariat.
				Errors are problem details (RFC 9457); their type is the address of a page that explains them.
				Lists are pages `{items, next}` with the address of the next page, or null."""))
			.components(new Components().addSecuritySchemes(TOKEN,
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
			.addSecurityItem(new SecurityRequirement().addList(TOKEN));
	}

}
