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

package io.otspring.client.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text of credentials on disk: a file, or a directory with a file for each value as
 * secrets are mounted into containers.
 */
final class CredentialsFile {

	/**
	 * The link that a mounted directory is switched with: what is behind it never
	 * changes.
	 */
	private static final String MOUNTED_DATA = "..data";

	private static final int MAX_BYTES = 64 * 1024;

	private final Path path;

	CredentialsFile(Path path) {
		this.path = path;
	}

	/**
	 * Reads all that is there.
	 * @return texts by the names of their files
	 * @throws CredentialsUnavailableException if that is not possible
	 */
	Map<String, String> read() {
		try {
			return Files.isDirectory(this.path) ? readDirectory() : Map.of("", text(this.path));
		}
		catch (NoSuchFileException ex) {
			throw new CredentialsUnavailableException(this.path + " does not exist");
		}
		catch (IOException ex) {
			throw new CredentialsUnavailableException(this.path + " cannot be read: " + ex.getClass().getSimpleName());
		}
	}

	/**
	 * Makes credentials of what was read.
	 * @throws CredentialsUnavailableException if it is not credentials
	 */
	FetchedCredentials parse(Map<String, String> texts) {
		String single = texts.get("");
		try {
			if (single == null) {
				return CredentialsMembers.read(texts);
			}
			return CredentialsMembers
				.read(single.stripLeading().startsWith("{") ? JsonMembers.read(single) : properties(single));
		}
		catch (CredentialsUnavailableException | IllegalArgumentException ex) {
			throw new CredentialsUnavailableException(this.path + ": " + ex.getMessage());
		}
	}

	private Map<String, String> readDirectory() throws IOException {
		Path data = this.path.resolve(MOUNTED_DATA);
		Path directory = Files.exists(data) ? data.toRealPath() : this.path;
		List<Path> files;
		try (Stream<Path> entries = Files.list(directory)) {
			files = entries.filter(entry -> CredentialsMembers.knows(entry.getFileName().toString()))
				.filter(Files::isRegularFile)
				.toList();
		}
		Map<String, String> texts = new TreeMap<>();
		for (Path file : files) {
			texts.put(file.getFileName().toString(), text(file));
		}
		return texts;
	}

	private static String text(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(MAX_BYTES + 1);
			if (bytes.length > MAX_BYTES) {
				throw new CredentialsUnavailableException(file + " is larger than " + MAX_BYTES + " bytes");
			}
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	private static Map<String, String> properties(String text) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(text));
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("not a properties file");
		}
		return properties.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap(name -> name, properties::getProperty));
	}

	@Override
	public String toString() {
		return this.path.toString();
	}

}
