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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java code on a page, which a comment before it names: {@code <!-- rows.put -->}.
 *
 * @param snippet the name of the snippet
 * @param code the code
 */
record CodeBlock(String snippet, String code) {

	private static final Pattern BLOCK = Pattern.compile("(?:<!-- (\\S+) -->\\n)?```java\\n(.*?)```", Pattern.DOTALL);

	static List<CodeBlock> in(Path page) throws IOException {
		Matcher blocks = BLOCK.matcher(Files.readString(page));
		return blocks.results().map(block -> new CodeBlock(String.valueOf(block.group(1)), block.group(2))).toList();
	}

}
