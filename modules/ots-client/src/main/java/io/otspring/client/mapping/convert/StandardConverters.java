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

package io.otspring.client.mapping.convert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The built-in converters by type, and by form.
 */
final class StandardConverters {

	private static final List<ColumnConverter<?>> TIMES_AS_TEXT = TimeConverters.all();

	private static final Map<Class<?>, ColumnConverter<?>> BY_TYPE = byType(
			Stream.of(NumberConverters.all(), TextConverters.all(), TIMES_AS_TEXT, BinaryConverters.all())
				.flatMap(List::stream));

	private static final Map<TimeForm, Map<Class<?>, ColumnConverter<?>>> BY_FORM = Stream.of(TimeForm.values())
		.collect(Collectors.toUnmodifiableMap(Function.identity(), StandardConverters::ofForm));

	private StandardConverters() {
	}

	static Optional<ColumnConverter<?>> find(Class<?> type) {
		if (Enum.class.isAssignableFrom(type) && type != Enum.class) {
			return Optional.of(ofEnum(type));
		}
		return Optional.ofNullable(BY_TYPE.get(type));
	}

	static Optional<ColumnConverter<?>> find(Class<?> type, TimeForm form) {
		return Optional.ofNullable(BY_FORM.getOrDefault(form, Map.of()).get(type));
	}

	/** Returns the forms that a type has, none if it is not a time. */
	static List<TimeForm> forms(Class<?> type) {
		return Stream.of(TimeForm.values()).filter(form -> find(type, form).isPresent()).toList();
	}

	/** A constant with a body has a class of its own below that of its enum. */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static ColumnConverter<?> ofEnum(Class<?> type) {
		return TextConverters.ofEnum((Class) (type.isEnum() ? type : type.getSuperclass()));
	}

	private static Map<Class<?>, ColumnConverter<?>> ofForm(TimeForm form) {
		return byType(((form != TimeForm.ISO) ? EpochConverters.all(form) : TIMES_AS_TEXT).stream());
	}

	private static Map<Class<?>, ColumnConverter<?>> byType(Stream<ColumnConverter<?>> converters) {
		return converters.collect(Collectors.toUnmodifiableMap(ColumnConverter::type, Function.identity()));
	}

}
