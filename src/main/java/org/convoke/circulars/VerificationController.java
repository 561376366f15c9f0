package org.convoke.circulars;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.web.Language;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the code on a letter leads: is it genuine, and still in force? */
@Controller
@RequestMapping("/verify")
class VerificationController {

	private final Verifications verifications;

	VerificationController(Verifications verifications) {
		this.verifications = verifications;
	}

	/** Answers to questions are no pages for search engines. */
	@ModelAttribute
	void notIndexed(HttpServletResponse response) {
		response.setHeader("X-Robots-Tag", "noindex");
	}

	@GetMapping
	String ask(@RequestParam(required = false) String code) {
		String typed = VerificationCode.typed(code);
		return typed.isEmpty() ? "circulars/verify-ask" : "redirect:/verify/" + typed;
	}

	@GetMapping("/{code}")
	String show(@PathVariable String code, Language language, HttpServletResponse response, Model model) {
		Optional<Verification> letter = this.verifications.of(code, language);
		if (letter.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("code", PlainText.lineOrEmpty(code));
			return "circulars/verify-ask";
		}
		model.addAttribute("letter", letter.get());
		return "circulars/verify";
	}

	/** The file is read for its hash and not kept. */
	@PostMapping("/files")
	String compare(@RequestParam MultipartFile file, Language language, HttpServletResponse response, Model model)
			throws IOException {
		if (file.isEmpty()) {
			return "redirect:/verify";
		}
		String sha256 = sha256(file);
		model.addAttribute("sha256", sha256);
		model.addAttribute("fileName", file.getOriginalFilename());
		Optional<Verifications.FoundFile> found = this.verifications.file(sha256, language);
		if (found.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return "circulars/verify-ask";
		}
		model.addAttribute("file", found.get());
		model.addAttribute("letter", found.get().letter());
		return "circulars/verify";
	}

	private static String sha256(MultipartFile file) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
				content.transferTo(OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
