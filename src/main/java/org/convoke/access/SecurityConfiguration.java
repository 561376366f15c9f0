package org.convoke.access;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.convoke.directory.EmailAddress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which addresses need whom: the console and the writing API need the secretariat, all
 * other pages are public.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** Long enough for a mail that must be sent twice. */
	private static final Duration LINK_LIFE = Duration.ofMinutes(20);

	private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

	/** The page that tries the API out brings its own styles. */
	private static final String TRYING_OUT = POLICY + "; style-src 'self' 'unsafe-inline'";

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiTokens tokens) throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/api/v1/openapi.json", "/api/v1/openapi.json/**", "/api/v1/docs",
						"/api/v1/swagger-ui/**")
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/api/v1/circulars", "/api/v1/circulars/*",
						"/api/v1/circulars/*/files", "/api/v1/circulars/*/amendments", "/api/v1/circulars/*/difference",
						"/api/v1/verifications/*", "/api/v1/groups", "/api/v1/groups/*", "/api/v1/meetings",
						"/api/v1/meetings/*", "/api/v1/meetings/*/deadlines", "/api/v1/meetings/*/deadlines/*",
						"/api/v1/meetings/*/agenda", "/api/v1/meetings/*/speakers")
				.permitAll()
				.anyRequest()
				.hasRole("SECRETARIAT"))
			.addFilterBefore(new BearerTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint((request, response, ex) -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
				response.sendError(HttpStatus.UNAUTHORIZED.value());
			}))
			// Nothing but the token in the header signs a request in, so none can be
			// forged.
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(TRYING_OUT)))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, SignInLinks links) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/secretariat", "/secretariat/**")
				.hasRole("SECRETARIAT")
				.requestMatchers("/actuator/health/**", "/actuator/health")
				.permitAll()
				.anyRequest()
				.permitAll())
			.oneTimeTokenLogin((login) -> login.loginPage("/sign-in")
				.tokenGeneratingUrl("/sign-in")
				.loginProcessingUrl("/sign-in/link")
				.showDefaultSubmitPage(false)
				.generateRequestResolver(SecurityConfiguration::linkRequest)
				.tokenGenerationSuccessHandler(links)
				.successHandler(links.signedIn())
				.failureUrl("/sign-in?expired"))
			.exceptionHandling((exceptions) -> exceptions
				.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens()))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY))
				.frameOptions((frame) -> frame.sameOrigin())
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
			.build();
	}

	/**
	 * In a cookie: a form may be sent to another instance, or long after the session has
	 * ended.
	 */
	private static CookieCsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

	/** No link is made for what cannot be an address. */
	private static GenerateOneTimeTokenRequest linkRequest(HttpServletRequest request) {
		String address = EmailAddress.normal(request.getParameter("username"));
		return (address != null && EmailAddress.isWellFormed(address))
				? new GenerateOneTimeTokenRequest(address, LINK_LIFE) : null;
	}

	@Bean
	OneTimeTokenService oneTimeTokens(JdbcOperations jdbc) {
		return new JdbcOneTimeTokenService(jdbc);
	}

	@Bean
	UserDetailsService accounts(AccountRepository accounts) {
		return (email) -> accounts.findByEmail(email)
			.map((account) -> User.withUsername(account.email())
				.password("")
				.roles("SECRETARIAT", account.role().name())
				.build())
			.orElseThrow(() -> new UsernameNotFoundException("No account"));
	}

}
