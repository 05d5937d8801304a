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

package io.otspring.boot.autoconfigure.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.Table;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds the classes that are stored as rows. Of all others, nothing but the bytes of
 * their files is looked at: what is annotated has the name of the annotation in it.
 */
final class MappedTypeScanner {

	private static final List<String> ANNOTATIONS = List.of(Table.class.descriptorString(),
			PartitionKey.class.descriptorString());

	private final ResourcePatternResolver resources;

	private final MetadataReaderFactory metadata;

	private final ClassLoader classLoader;

	MappedTypeScanner(ResourceLoader resourceLoader, ClassLoader classLoader) {
		this.resources = ResourcePatternUtils.getResourcePatternResolver(resourceLoader);
		this.metadata = MetadataReaderFactory.create(resourceLoader);
		this.classLoader = classLoader;
	}

	/**
	 * Returns the names of the classes in packages, and in those below them.
	 */
	Set<String> scan(Collection<String> packages) {
		Set<String> found = new TreeSet<>();
		for (String name : packages) {
			try {
				String classes = ClassUtils.convertClassNameToResourcePath(name) + "/**/*.class";
				for (Resource file : this.resources
					.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + classes)) {
					if (mentionsAnnotation(file)) {
						String type = this.metadata.getMetadataReader(file).getClassMetadata().getClassName();
						if (isMapped(ClassUtils.resolveClassName(type, this.classLoader))) {
							found.add(type);
						}
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Mapped types cannot be looked for in " + name, ex);
			}
		}
		return found;
	}

	private static boolean mentionsAnnotation(Resource file) throws IOException {
		try (InputStream in = file.getInputStream()) {
			String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
			return ANNOTATIONS.stream().anyMatch(bytes::contains);
		}
	}

	private static boolean isMapped(Class<?> type) {
		return type.isAnnotationPresent(Table.class) || (!Modifier.isAbstract(type.getModifiers())
				&& Stream.of(type.getDeclaredFields(), type.getDeclaredMethods())
					.flatMap(Stream::<AnnotatedElement>of)
					.anyMatch(member -> member.isAnnotationPresent(PartitionKey.class)));
	}

}
