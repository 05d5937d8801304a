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

package io.otspring.client.mapping.entity;

import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Column;
import io.otspring.client.mapping.annotation.ColumnTimestamp;
import io.otspring.client.mapping.annotation.Convert;
import io.otspring.client.mapping.annotation.CreatedBy;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.DefaultValue;
import io.otspring.client.mapping.annotation.DefinedColumn;
import io.otspring.client.mapping.annotation.Embedded;
import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.mapping.annotation.Json;
import io.otspring.client.mapping.annotation.KeyPart;
import io.otspring.client.mapping.annotation.LastModifiedBy;
import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.annotation.PartitionKey;
import io.otspring.client.mapping.annotation.TimeFormat;
import io.otspring.client.mapping.annotation.Version;

/**
 * Which annotations of a member make sense together.
 */
final class AnnotationChecks {

	/** Of each list, a member has at most one. */
	private static final List<List<Class<? extends Annotation>>> EXCLUSIVE = List.of(
			List.of(Ignored.class, ColumnTimestamp.class, Embedded.class, Json.class, Convert.class, TimeFormat.class),
			List.of(Ignored.class, ColumnTimestamp.class, Embedded.class, PartitionKey.class, KeyPart.class,
					Version.class),
			List.of(Ignored.class, ColumnTimestamp.class, Embedded.class, PartitionKey.class, KeyPart.class,
					DefaultValue.class),
			List.of(Ignored.class, ColumnTimestamp.class, Embedded.class, PartitionKey.class, KeyPart.class,
					DefinedColumn.class),
			List.of(Ignored.class, ColumnTimestamp.class, Embedded.class, Version.class, AutoIncrement.class,
					CreatedTime.class, CreatedBy.class, LastModifiedTime.class, LastModifiedBy.class),
			List.of(PartitionKey.class, KeyPart.class, Json.class),
			List.of(PartitionKey.class, KeyPart.class, LastModifiedTime.class),
			List.of(PartitionKey.class, KeyPart.class, LastModifiedBy.class),
			List.of(Version.class, AutoIncrement.class, Json.class, Convert.class, TimeFormat.class),
			List.of(Ignored.class, ColumnTimestamp.class, Column.class));

	private final Problems problems;

	AnnotationChecks(Problems problems) {
		this.problems = problems;
	}

	void check(Member member, String path) {
		Set<String> reasons = new LinkedHashSet<>();
		for (List<Class<? extends Annotation>> exclusive : EXCLUSIVE) {
			List<String> found = exclusive.stream().filter(member::has).map(AnnotationChecks::name).toList();
			for (int i = 1; i < found.size(); i++) {
				reasons.add(found.get(0) + " and " + found.get(i));
			}
		}
		reasons.forEach(reason -> this.problems.ofProperty(path,
				"is annotated with " + reason + ", which make no sense together"));
		if (member.has(AutoIncrement.class) && !member.has(KeyPart.class)) {
			this.problems.ofProperty(path, "is annotated with @AutoIncrement, and needs @KeyPart beside it");
		}
		if (member.has(DefaultValue.class) && (member.isOptional() || member.nullability() == Nullability.NULLABLE)) {
			this.problems.ofProperty(path, "has a default, and cannot be optional or nullable, as it is never absent");
		}
		if (member.has(Column.class) && member.find(Embedded.class).filter(AnnotationChecks::hasPrefix).isPresent()) {
			this.problems.ofProperty(path,
					"is embedded with a prefix, and cannot have a @Column from which one follows");
		}
	}

	private static boolean hasPrefix(Embedded embedded) {
		return !embedded.prefix().equals(Embedded.DEFAULT_PREFIX);
	}

	private static String name(Class<? extends Annotation> annotation) {
		return "@" + annotation.getSimpleName();
	}

}
