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
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java code of the guide is code of the tests of this module, so it compiles and does
 * what the page says.
 */
class GuideTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.otspring.documentation.Pages#all")
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
		for (Path page : Pages.all()) {
			CodeBlock.in(page).forEach(block -> used.add(block.snippet()));
		}
		assertThat(used).containsAll(Snippets.all().keySet());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("io.otspring.documentation.Pages#english")
	void pageIsBuiltTheSameInBothLanguages(Path page) throws IOException {
		Path chinese = Pages.chinese(page);
		assertThat(chinese).exists();
		assertThat(CodeBlock.in(chinese)).as("Code of %s", chinese).isEqualTo(CodeBlock.in(page));
		assertThat(Outline.of(chinese).parts()).as("Outline of %s", chinese).isEqualTo(Outline.of(page).parts());
	}

	@Test
	void everyPageIsInTheTableOfContents() throws IOException {
		for (Path page : Pages.guide()) {
			String name = page.getFileName().toString();
			if (!name.startsWith("README")) {
				assertThat(Files.readString(Pages.contents(page))).contains("](" + name + ")");
			}
		}
	}

}
