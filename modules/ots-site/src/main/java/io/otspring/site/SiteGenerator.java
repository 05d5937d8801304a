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
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the documentation of a checkout as a site.
 */
public final class SiteGenerator {

	private SiteGenerator() {
	}

	/**
	 * Writes the site.
	 * @param arguments the directory of the checkout, and the one that the site goes to
	 * @throws IOException if a file cannot be read or written
	 * @throws IllegalStateException if a link leads nowhere
	 */
	public static void main(String[] arguments) throws IOException {
		Site site = Site.read(Path.of(arguments[0]));
		List<String> broken = site.brokenLinks();
		if (!broken.isEmpty()) {
			throw new IllegalStateException("Links lead nowhere: " + String.join(", ", broken));
		}
		site.write(Path.of(arguments[1]));
	}

}
