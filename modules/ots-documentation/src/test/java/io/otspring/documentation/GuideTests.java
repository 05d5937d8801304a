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

package io.otspring.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java code of the guide is code of the tests of this module, so it compiles and does
 * what the page says.
 */
class GuideTests {

	private static final Path PAGES = Path.of("..", "..", "docs", "guide");

	private static final String CHINESE = ".zh-CN.md";

	static List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.list(PAGES)) {
			return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void codeOfThePageIsRunByATest(Path page) throws IOException {
		Map<String, String> snippets = Snippets.all();
		for (CodeBlock block : CodeBlock.in(page)) {
			assertThat(snippets).as("Snippets for the blocks of %s", page).containsKey(block.snippet());
			assertThat(block.code()).as("Block %s of %s", block.snippet(), page)
				.isEqualTo(snippets.get(block.snippet()));
		}
	}

	@Test
	void everySnippetIsOnAPage() throws IOException {
		Set<String> used = new HashSet<>();
		for (Path page : pages()) {
			CodeBlock.in(page).forEach(block -> used.add(block.snippet()));
		}
		assertThat(used).containsAll(Snippets.all().keySet());
	}

	@Test
	void everyPageIsThereInBothLanguagesWithTheSameCode() throws IOException {
		for (Path page : pages()) {
			String name = page.getFileName().toString();
			if (!name.endsWith(CHINESE)) {
				Path chinese = page.resolveSibling(name.replace(".md", CHINESE));
				assertThat(chinese).exists();
				assertThat(CodeBlock.in(chinese)).as("Code of %s", chinese).isEqualTo(CodeBlock.in(page));
			}
		}
	}

	@Test
	void everyPageIsInTheTableOfContents() throws IOException {
		for (Path page : pages()) {
			String name = page.getFileName().toString();
			if (!name.startsWith("README")) {
				Path contents = PAGES.resolve(name.endsWith(CHINESE) ? "README.zh-CN.md" : "README.md");
				assertThat(Files.readString(contents)).contains("](" + name + ")");
			}
		}
	}

}
