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
import java.util.stream.Stream;

/**
 * The pages whose code is held against the tests.
 */
final class Pages {

	private static final Path ROOT = Path.of("..", "..");

	private static final Path GUIDE = ROOT.resolve("docs").resolve("guide");

	private static final String CHINESE = ".zh-CN.md";

	private Pages() {
	}

	/**
	 * Returns the pages of the guide.
	 */
	static List<Path> guide() throws IOException {
		try (Stream<Path> files = Files.list(GUIDE)) {
			return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
		}
	}

	/**
	 * Returns a page of the guide.
	 */
	static Path guide(String name) {
		return GUIDE.resolve(name);
	}

	/**
	 * Returns the pages of the guide, and those that every new user sees first.
	 */
	static List<Path> all() throws IOException {
		return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("README.zh-CN.md")), guide().stream())
			.toList();
	}

	/**
	 * Returns the English ones of all pages.
	 */
	static List<Path> english() throws IOException {
		return all().stream().filter(page -> !isChinese(page)).toList();
	}

	static boolean isChinese(Path page) {
		return page.toString().endsWith(CHINESE);
	}

	/**
	 * Returns where the Chinese version of an English page has to be.
	 */
	static Path chinese(Path english) {
		return english.resolveSibling(english.getFileName().toString().replace(".md", CHINESE));
	}

	/**
	 * Returns the table of contents that a page of the guide has to be in.
	 */
	static Path contents(Path page) {
		return GUIDE.resolve(isChinese(page) ? "README.zh-CN.md" : "README.md");
	}

}
