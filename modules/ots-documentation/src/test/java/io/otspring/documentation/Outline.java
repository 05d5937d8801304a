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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What two versions of a page have in common, whatever their language: the levels of the
 * headings, the blocks of code, and of the rows of tables the number of cells and the
 * first cell if it is code.
 *
 * @param parts the parts in the order of the page
 */
record Outline(List<String> parts) {

	private static final String FENCE = "```";

	private static final Pattern HEADING = Pattern.compile("(#+) .*");

	private static final Pattern CODE = Pattern.compile("`[^`]*`");

	static Outline of(Path page) throws IOException {
		List<String> parts = new ArrayList<>();
		StringBuilder block = null;
		for (String line : Files.readAllLines(page)) {
			if (block != null) {
				block.append(line).append('\n');
				if (line.equals(FENCE)) {
					parts.add(block.toString());
					block = null;
				}
			}
			else if (line.startsWith(FENCE)) {
				block = new StringBuilder(line).append('\n');
			}
			else {
				addLine(line, parts);
			}
		}
		return new Outline(parts);
	}

	private static void addLine(String line, List<String> parts) {
		Matcher heading = HEADING.matcher(line);
		if (heading.matches()) {
			parts.add(heading.group(1));
		}
		else if (line.startsWith("| ")) {
			String[] cells = line.substring(2, line.length() - 1).split("\\|", -1);
			String first = cells[0].strip();
			parts.add(cells.length + " cells " + (CODE.matcher(first).matches() ? first : ""));
		}
	}

}
