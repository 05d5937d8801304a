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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.CreatedBy;
import io.otspring.client.mapping.annotation.CreatedTime;
import io.otspring.client.mapping.annotation.LastModifiedBy;
import io.otspring.client.mapping.annotation.LastModifiedTime;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.table.DefinedColumnType;

/**
 * What columns have to be like, each of its own and all together.
 */
final class ColumnChecks {

	private static final int MAX_NAME = 255;

	private static final Set<Class<?>> VERSION_TYPES = Set.of(long.class, Long.class, int.class, Integer.class);

	private static final List<Class<? extends Annotation>> SINGLE = List.of(Version.class, AutoIncrement.class,
			CreatedTime.class, CreatedBy.class, LastModifiedTime.class, LastModifiedBy.class);

	private static final List<Class<? extends Annotation>> TIMES = List.of(CreatedTime.class, LastModifiedTime.class);

	/** Of each type that the template can set. */
	private static final Map<Class<?>, Object> SAMPLES = Map.of(Instant.class, Instant.ofEpochMilli(1),
			OffsetDateTime.class, Instant.ofEpochMilli(1).atOffset(ZoneOffset.UTC), Long.class, 1L);

	private final Problems problems;

	private final List<EntityProperty> properties;

	private final Map<String, EntityProperty> byColumn = new HashMap<>();

	ColumnChecks(Problems problems, List<EntityProperty> properties) {
		this.problems = problems;
		this.properties = properties;
	}

	void check() {
		this.properties.forEach(this::checkName);
		SINGLE.forEach(this::checkSingle);
		this.properties.stream().filter(property -> property.member().has(Version.class)).forEach(this::checkVersion);
		this.properties.stream()
			.filter(property -> TIMES.stream().anyMatch(property.member()::has))
			.forEach(this::checkTime);
	}

	private void checkName(EntityProperty property) {
		String column = property.column();
		int length = column.getBytes(StandardCharsets.UTF_8).length;
		if (length == 0 || length > MAX_NAME || column.startsWith("#")) {
			this.problems.ofProperty(property.path(), "is stored in a column whose name has " + length
					+ " bytes; names have from 1 to " + MAX_NAME + " and do not start with '#'");
		}
		EntityProperty other = this.byColumn.putIfAbsent(column, property);
		if (other != null) {
			this.problems.ofProperty(property.path(),
					"is stored in column '" + column + "', as '" + other.path() + "' is");
		}
	}

	private void checkSingle(Class<? extends Annotation> annotation) {
		List<EntityProperty> found = this.properties.stream().filter(each -> each.member().has(annotation)).toList();
		for (int i = 1; i < found.size(); i++) {
			this.problems.ofProperty(found.get(i).path(),
					"is a second @" + annotation.getSimpleName() + " beside '" + found.get(0).path() + "'");
		}
	}

	private void checkVersion(EntityProperty property) {
		if (!VERSION_TYPES.contains(property.type()) || property.columnType() != DefinedColumnType.INTEGER) {
			this.problems.ofProperty(property.path(), "is a version, and has to be a long or an int");
		}
		List<String> tokenColumns = new VersionColumns(property).tokenColumns();
		for (EntityProperty other : this.properties) {
			if (tokenColumns.contains(other.column())) {
				this.problems.ofProperty(other.path(), "is stored in column '" + other.column()
						+ "', which is needed beside '" + property.path() + "'");
			}
		}
		if (tokenColumns.get(0).getBytes(StandardCharsets.UTF_8).length > MAX_NAME) {
			this.problems.ofProperty(property.path(),
					"is stored in a column whose name leaves no room for those beside it");
		}
	}

	private void checkTime(EntityProperty property) {
		Object sample = SAMPLES.get(property.valueType());
		if (sample == null) {
			this.problems.ofProperty(property.path(),
					"is set by the template, and has to be an Instant, an OffsetDateTime or a long");
			return;
		}
		try {
			property.toColumn(sample);
		}
		catch (ConversionException ex) {
			this.problems.ofProperty(property.path(), "is set by the template, which knows milliseconds, but stored in"
					+ " a form that does not: " + ex.getMessage());
		}
	}

}
