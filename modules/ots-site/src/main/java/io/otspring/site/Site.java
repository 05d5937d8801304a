/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The pages of the documentation.
 *
 * @param root the directory of the checkout
 * @param pages the pages by their paths in the checkout
 */
record Site(Path root, Map<Path, Page> pages) {

	private static final List<String> SINGLE_PAGES = List.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md",
			"CHANGELOG.md", "modules/ots-emulator/README.md", "modules/ots-emulator/README.zh-CN.md");

	private static final String FOLDER = "docs";

	private static final String SAMPLES = "samples";

	private static final List<String> PAGES_OF_SAMPLE = List.of("README.md", "README.zh-CN.md");

	static Site read(Path root) throws IOException {
		Set<Path> sources = new TreeSet<>();
		SINGLE_PAGES.forEach(page -> sources.add(Path.of(page)));
		try (Stream<Path> files = Files.walk(root.resolve(FOLDER))) {
			files.filter(file -> file.toString().endsWith(".md")).map(root::relativize).forEach(sources::add);
		}
		// Not below them: what is built there comes and goes meanwhile
		try (Stream<Path> samples = Files.list(root.resolve(SAMPLES))) {
			Stream.concat(Stream.of(root.resolve(SAMPLES)), samples)
				.flatMap(sample -> PAGES_OF_SAMPLE.stream().map(sample::resolve))
				.filter(Files::isRegularFile)
				.map(root::relativize)
				.forEach(sources::add);
		}
		Map<Path, Page> pages = new TreeMap<>();
		for (Path source : sources) {
			pages.put(source, Page.parse(source, Files.readString(root.resolve(source))));
		}
		return new Site(root, pages);
	}

	/**
	 * Returns the links that lead to no page, file or heading.
	 */
	List<String> brokenLinks() {
		List<String> broken = new ArrayList<>();
		this.pages.values()
			.forEach(page -> page.links()
				.stream()
				.filter(link -> !leadsSomewhere(link))
				.forEach(link -> broken.add(page.source() + " -> " + link)));
		return broken;
	}

	/**
	 * Writes a file for each page, and a copy of each file that a page links to.
	 */
	void write(Path target) throws IOException {
		String template = template();
		for (Page page : this.pages.values()) {
			Path file = target.resolve(page.target());
			Files.createDirectories(parent(file));
			Files.writeString(file, page.html(template, this.pages));
			for (Link link : page.links()) {
				copy(link.path(), target);
			}
		}
	}

	private void copy(Path linked, Path target) throws IOException {
		Path file = this.root.resolve(linked);
		if (!this.pages.containsKey(linked) && Files.isRegularFile(file)) {
			Path copy = target.resolve(linked);
			Files.createDirectories(parent(copy));
			Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private boolean leadsSomewhere(Link link) {
		Page page = this.pages.get(link.path());
		if (page == null) {
			return link.anchor().isEmpty() && Files.exists(this.root.resolve(link.path()));
		}
		return link.anchor().isEmpty() || page.anchors().contains(link.anchor());
	}

	private static Path parent(Path file) {
		Path parent = file.getParent();
		if (parent == null) {
			throw new IllegalArgumentException(file + " is in no directory");
		}
		return parent;
	}

	private static String template() {
		try (InputStream in = Site.class.getResourceAsStream("page.html")) {
			if (in == null) {
				throw new IllegalStateException("The template is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
