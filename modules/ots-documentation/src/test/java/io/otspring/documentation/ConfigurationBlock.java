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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/**
 * Configuration on a page.
 *
 * @param language {@code yaml} or {@code properties}
 * @param text the lines of the block
 */
record ConfigurationBlock(String language, String text) {

	private static final Pattern BLOCK = Pattern.compile("```(yaml|properties)\\n(.*?)```", Pattern.DOTALL);

	static List<ConfigurationBlock> in(Path page) throws IOException {
		Matcher blocks = BLOCK.matcher(Files.readString(page));
		return blocks.results().map(block -> new ConfigurationBlock(block.group(1), block.group(2))).toList();
	}

	/**
	 * Returns an environment with nothing else in it.
	 */
	StandardEnvironment environment() {
		StandardEnvironment environment = new StandardEnvironment();
		MutablePropertySources sources = environment.getPropertySources();
		sources.stream().map(PropertySource::getName).toList().forEach(sources::remove);
		load().forEach(sources::addLast);
		return environment;
	}

	private List<PropertySource<?>> load() {
		ByteArrayResource resource = new ByteArrayResource(this.text.getBytes(StandardCharsets.UTF_8));
		try {
			return this.language.equals("yaml") ? new YamlPropertySourceLoader().load("block", resource)
					: new PropertiesPropertySourceLoader().load("block", resource);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
