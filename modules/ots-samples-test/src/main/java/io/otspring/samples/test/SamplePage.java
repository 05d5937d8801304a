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

package io.otspring.samples.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;

/**
 * The page of a sample, in both languages. What it shows stands in blocks that a comment
 * names, such as {@code <!-- output -->}; an ellipsis in them stands for what varies.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class SamplePage {

	private static final List<String> LANGUAGES = List.of("README.md", "README.zh-CN.md");

	private static final Pattern BLOCK = Pattern.compile("<!-- (\\S+) -->\\n```[a-z]*\\n(.*?)```", Pattern.DOTALL);

	private static final String VARIES = "\u2026";

	private final List<Path> files;

	private SamplePage(List<Path> files) {
		this.files = files;
	}

	/**
	 * Returns the page of the sample whose tests run, and asserts that it tells how to
	 * start that sample.
	 */
	public static SamplePage read() {
		SamplePage page = of(Path.of("").toAbsolutePath());
		page.assertTellsHowToStart();
		return page;
	}

	static SamplePage of(Path sample) {
		return new SamplePage(LANGUAGES.stream().map(sample::resolve).toList());
	}

	/**
	 * Asserts that the lines of a block are among those of a text, in the same order.
	 * Empty lines do not count.
	 * @param block the name of the block
	 * @param text what was printed
	 */
	public void assertShows(String block, String text) {
		for (Path file : this.files) {
			Iterator<String> printed = text.lines().iterator();
			for (String line : lines(file, block)) {
				if (!advance(printed, pattern(line))) {
					Assertions.fail("%s says '%s' but what was printed is%n%s", file, line, text);
				}
			}
		}
	}

	private void assertTellsHowToStart() {
		for (Path file : this.files) {
			Path sample = file.resolveSibling("").toAbsolutePath().getFileName();
			Assertions.assertThat(content(file))
				.as(file.toString())
				.contains("-pl samples/" + sample + " -am spring-boot:run");
		}
	}

	private static boolean advance(Iterator<String> printed, Pattern line) {
		while (printed.hasNext()) {
			if (line.matcher(printed.next()).matches()) {
				return true;
			}
		}
		return false;
	}

	private static List<String> lines(Path file, String block) {
		List<String> lines = BLOCK.matcher(content(file))
			.results()
			.filter(found -> block.equals(found.group(1)))
			.flatMap(found -> String.valueOf(found.group(2)).lines())
			.filter(line -> !line.isBlank())
			.toList();
		Assertions.assertThat(lines).as("%s of %s", block, file).isNotEmpty();
		return lines;
	}

	private static Pattern pattern(String line) {
		Stream<String> fixed = Arrays.stream(line.split(VARIES, -1));
		return Pattern.compile(fixed.map(Pattern::quote).collect(Collectors.joining(".*")));
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
