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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parts of the sources of this module: what stands between {@code // snippet rows.put}
 * and {@code // end}, without the indentation that all lines share.
 */
final class Snippets {

	private static final Path SOURCES = Path.of("src", "test", "java");

	private static final Pattern SNIPPET = Pattern.compile("^[ \\t]*// snippet (\\S+)\\n(.*?)^[ \\t]*// end$",
			Pattern.DOTALL | Pattern.MULTILINE);

	private Snippets() {
	}

	static Map<String, String> all() throws IOException {
		Map<String, String> snippets = new LinkedHashMap<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
			for (Path source : sources) {
				Matcher found = SNIPPET.matcher(Files.readString(source));
				while (found.find()) {
					snippets.put(found.group(1), found.group(2).stripTrailing().stripIndent() + "\n");
				}
			}
		}
		return snippets;
	}

}
