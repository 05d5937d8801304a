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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Site}, with the project's own documentation.
 */
class SiteTests {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	private static Site site;

	@BeforeAll
	static void readSite() throws IOException {
		site = Site.read(ROOT);
	}

	@Test
	void everyLinkLeadsSomewhere() {
		assertThat(site.brokenLinks()).isEmpty();
	}

	@Test
	void everyPageOfTheGuideAndOfSamplesIsThereInBothLanguages() {
		List<String> pages = site.pages()
			.keySet()
			.stream()
			.filter(page -> page.startsWith("docs/guide") || page.startsWith("samples"))
			.map(Path::toString)
			.toList();
		assertThat(pages).hasSizeGreaterThan(20)
			.contains("samples/README.md", "samples/quickstart/README.md")
			.allSatisfy(page -> assertThat(pages)
				.contains(page.contains(".zh-CN.") ? page.replace(".zh-CN.", ".") : page.replace(".md", ".zh-CN.md")));
	}

	@Test
	void everyPageIsWritten(@TempDir Path target) throws IOException {
		site.write(target);
		assertThat(target.resolve("index.html")).content()
			.contains("<html lang=\"en\">", "href=\"docs/guide/index.html\"");
		assertThat(target.resolve("docs/guide/index.zh-CN.html")).content()
			.contains("<html lang=\"zh-CN\">", "<a href=\"rows.zh-CN.html\">");
		assertThat(target.resolve("LICENSE")).isRegularFile();
		for (Page page : site.pages().values()) {
			assertThat(Files.readString(target.resolve(page.target()))).contains("</html>").doesNotContain("{content}");
		}
	}

	@Test
	void linkThatLeadsNowhereIsFound(@TempDir Path root) throws IOException {
		for (Path page : site.pages().keySet()) {
			Path copy = root.resolve(page);
			Files.createDirectories(copy.getParent());
			Files.writeString(copy,
					"# Heading\n\n[one](missing.md) [two](#heading) [three](#nowhere) [four](https://x.org)\n");
		}
		assertThat(Site.read(root).brokenLinks()).hasSize(2 * site.pages().size())
			.contains("README.md -> missing.md", "README.md -> README.md#nowhere");
	}

}
