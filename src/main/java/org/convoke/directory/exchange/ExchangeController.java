package org.convoke.directory.exchange;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.directory.exchange.DirectoryImports.Shown;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The directory as a file in the console: uploading one, its dry run, the export. */
@Controller
@RequestMapping("/secretariat/directory")
class ExchangeController {

	/** How many bad rows a page names. */
	private static final int MOST_NAMED = 500;

	private final DirectoryImports imports;

	private final DirectoryExport export;

	private final MessageSource messages;

	ExchangeController(DirectoryImports imports, DirectoryExport export, MessageSource messages) {
		this.imports = imports;
		this.export = export;
		this.messages = messages;
	}

	/** A file, or what was pasted instead of one. */
	record ImportForm(MultipartFile file, String text) {

		byte[] content() {
			if (this.file != null && !this.file.isEmpty()) {
				if (this.file.getSize() > CsvText.MOST_BYTES) {
					throw InvalidException.of("file", "directory.import.file.tooLarge",
							CsvText.MOST_BYTES / 1024 / 1024);
				}
				try {
					return this.file.getBytes();
				}
				catch (IOException ex) {
					throw InvalidException.of("file", "directory.import.file.empty");
				}
			}
			if (this.text == null || this.text.isBlank()) {
				throw InvalidException.of("file", "directory.import.file.none");
			}
			return this.text.getBytes(StandardCharsets.UTF_8);
		}

	}

	@GetMapping("/export.csv")
	void export(HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"directory.csv\"");
		response.setHeader("Cache-Control", "no-store");
		this.export.write(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
	}

	@GetMapping("/import")
	String form(Model model) {
		model.addAttribute("form", new ImportForm(null, ""));
		return page(model);
	}

	private static String page(Model model) {
		model.addAttribute("megabytes", CsvText.MOST_BYTES / 1024 / 1024);
		model.addAttribute("rows", CsvFile.MOST_ROWS);
		model.addAttribute("columns", Column.values());
		return "directory/import";
	}

	@PostMapping("/import")
	String read(@ModelAttribute("form") ImportForm form, BindingResult result, HttpServletResponse response,
			Model model) {
		try {
			return "redirect:/secretariat/directory/imports/" + this.imports.keep(form.content(), null);
		}
		catch (InvalidException ex) {
			ex.into(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(model);
		}
	}

	@GetMapping("/imports/{id}")
	String show(@PathVariable UUID id, Language language, Model model) {
		return page(this.imports.show(id), language, model);
	}

	@PostMapping("/imports/{id}")
	String apply(@PathVariable UUID id, @RequestParam(defaultValue = "") String plan, Language language, Model model,
			HttpServletResponse response) {
		Shown shown = this.imports.apply(id, plan);
		if (shown.applied()) {
			return "redirect:/secretariat/directory/imports/" + id;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(shown, language, model);
	}

	private String page(Shown shown, Language language, Model model) {
		model.addAttribute("shown", shown);
		model.addAttribute("counts", shown.counts());
		if (shown.plan() != null) {
			model.addAttribute("plan", shown.plan().hash());
			model.addAttribute("unknown", shown.plan().unknownHeadings());
			model.addAttribute("problems",
					Explained.of(shown.plan().problems().stream().limit(MOST_NAMED).toList(), this.messages, language));
			model.addAttribute("problemCount", shown.plan().problems().size());
			model.addAttribute("notes",
					Explained.of(shown.plan().notes().stream().limit(MOST_NAMED).toList(), this.messages, language));
		}
		return "directory/import-plan";
	}

}
