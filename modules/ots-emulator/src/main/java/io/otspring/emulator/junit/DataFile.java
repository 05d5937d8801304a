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

package io.otspring.emulator.junit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.otspring.emulator.OtsEmulator;

/**
 * A file that {@link OtsData} names.
 *
 * @param location what the annotation says
 * @param testClass the class that the location may be relative to
 */
record DataFile(String location, Class<?> testClass) {

	private static final String CLASS_PATH = "classpath:";

	private static final String FILE = "file:";

	void load(OtsEmulator emulator) throws IOException {
		try (Reader in = new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder())) {
			emulator.load(this.location, in);
		}
	}

	private InputStream open() throws IOException {
		if (this.location.startsWith(FILE)) {
			return Files.newInputStream(Path.of(this.location.substring(FILE.length())));
		}
		String resource = this.location;
		if (resource.startsWith(CLASS_PATH)) {
			resource = resource.substring(CLASS_PATH.length());
			resource = resource.startsWith("/") ? resource : "/" + resource;
		}
		InputStream found = this.testClass.getResourceAsStream(resource);
		if (found == null) {
			throw new FileNotFoundException("There is no resource '" + this.location + "' on the class path"
					+ (resource.startsWith("/") ? "" : " beside " + this.testClass.getName()));
		}
		return found;
	}

}
