package org.convoke.circulars;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of issuers: letterhead, signatory, number series. */
@Controller
@RequestMapping("/secretariat/settings")
class SettingsController {

	private final Issuers issuers;

	private final MessageSource messages;

	SettingsController(Issuers issuers, MessageSource messages) {
		this.issuers = issuers;
		this.messages = messages;
	}

	/** Letterhead and signatory. */
	record IssuerForm(int version, Map<String, String> organisation, Map<String, String> bureau,
			Map<String, String> place, Map<String, String> footer, @Size(max = 200) String signatoryName,
			Map<String, String> signatoryTitle) {

		IssuerForm {
			organisation = (organisation != null) ? organisation : Map.of();
			bureau = (bureau != null) ? bureau : Map.of();
			place = (place != null) ? place : Map.of();
			footer = (footer != null) ? footer : Map.of();
			signatoryTitle = (signatoryTitle != null) ? signatoryTitle : Map.of();
		}

		static IssuerForm of(Issuer issuer) {
			return new IssuerForm(issuer.getVersion(), issuer.getOrganisation().byCode(), issuer.getBureau().byCode(),
					issuer.getPlace().byCode(), issuer.getFooter().byCode(), issuer.getSignatoryName(),
					issuer.getSignatoryTitle().byCode());
		}

	}

	/** The last number that a series used elsewhere. */
	record SeriesForm(@NotNull CircularKind kind,
			@NotBlank @Size(max = 20) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String series,
			@NotBlank String period, @NotBlank @Pattern(regexp = "\\d{1,5}") String lastNumber) {
	}

	@GetMapping
	String index(Model model) {
		model.addAttribute("issuers", this.issuers.all());
		return "circulars/settings";
	}

	@GetMapping("/issuers/{code}")
	String issuer(@PathVariable String code, Language language, Model model) {
		Issuer issuer = this.issuers.get(code);
		model.addAttribute("form", IssuerForm.of(issuer));
		model.addAttribute("seriesForm", new SeriesForm(CircularKind.CIRCULAR, code, null, null));
		return show(issuer, language, model);
	}

	private String show(Issuer issuer, Language language, Model model) {
		model.addAttribute("issuer", issuer);
		model.addAttribute("series", this.issuers.series(issuer.getCode()));
		model.addAttribute("periods",
				issuer.getPeriods()
					.stream()
					.sorted(Comparator.comparing(StudyPeriod::firstYear).reversed())
					.map((period) -> new Choice(period.code(),
							period.code() + " (" + period.firstYear() + "–" + period.lastYear() + ")"))
					.toList());
		model.addAttribute("kinds",
				Stream.of(CircularKind.values())
					.map((kind) -> new Choice(kind.name(),
							this.messages.getMessage("circulars.CircularKind." + kind, null, language.locale())))
					.toList());
		return "circulars/issuer";
	}

	@PostMapping("/issuers/{code}")
	String change(@PathVariable String code, @Valid @ModelAttribute("form") IssuerForm form, BindingResult errors,
			Language language, Model model, RedirectAttributes redirect) {
		if (form == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		LocalizedText organisation = LocalizedText.of(form.organisation());
		LocalizedText bureau = LocalizedText.of(form.bureau());
		LocalizedText place = LocalizedText.of(form.place());
		Map.of("organisation", organisation, "bureau", bureau, "place", place).forEach((field, text) -> {
			if (text.isEmpty()) {
				errors.rejectValue(field, "NotBlank");
			}
		});
		if (errors.hasErrors()) {
			model.addAttribute("seriesForm", new SeriesForm(CircularKind.CIRCULAR, code, null, null));
			return show(this.issuers.get(code), language, model);
		}
		this.issuers.change(code, form.version(), organisation, bureau, place, LocalizedText.of(form.footer()),
				PlainText.line(form.signatoryName()), LocalizedText.of(form.signatoryTitle()));
		return saved(code, language, redirect);
	}

	@PostMapping("/issuers/{code}/series")
	String continueSeries(@PathVariable String code, @Valid @ModelAttribute("seriesForm") SeriesForm form,
			BindingResult errors, Language language, Model model, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				this.issuers.continueSeries(code, form.kind(), form.series(), form.period(),
						Integer.parseInt(form.lastNumber()));
				return saved(code, language, redirect);
			}
			catch (InvalidException ex) {
				ex.into(errors);
			}
		}
		Issuer issuer = this.issuers.get(code);
		model.addAttribute("form", IssuerForm.of(issuer));
		return show(issuer, language, model);
	}

	private String saved(String code, Language language, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice",
				this.messages.getMessage("circulars.settings.saved", null, language.locale()));
		return "redirect:/secretariat/settings/issuers/" + code;
	}

}
