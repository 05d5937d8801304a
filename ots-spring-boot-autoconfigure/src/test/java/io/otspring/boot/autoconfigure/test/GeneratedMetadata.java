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

package io.otspring.boot.autoconfigure.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.otspring.boot.autoconfigure.OtsProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.UrlResource;

/**
 * What the annotation processors generated for tools.
 */
public final class GeneratedMetadata {

	private GeneratedMetadata() {
	}

	/**
	 * Returns the properties by their names.
	 */
	public static Map<String, JsonNode> properties() {
		return StreamSupport.stream(configuration().get("properties").spliterator(), false)
			.collect(Collectors.toMap(property -> property.get("name").asString(), property -> property,
					(one, other) -> one, TreeMap::new));
	}

	/**
	 * Returns the metadata of the configuration.
	 */
	public static JsonNode configuration() {
		try (InputStream in = resource("META-INF/spring-configuration-metadata.json")) {
			return JsonMapper.shared().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Opens a resource of this module, whatever others of its name there are.
	 */
	public static InputStream resource(String name) throws IOException {
		String location = OtsProperties.class.getProtectionDomain().getCodeSource().getLocation().toString();
		return new UrlResource(URI.create(location + name)).getInputStream();
	}

}
