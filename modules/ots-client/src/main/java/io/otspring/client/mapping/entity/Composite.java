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

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * A record or bean that is put together of columns.
 */
final class Composite {

	private final List<Part> attributes;

	private final MethodHandle construction;

	private final MethodHandle writer;

	private final List<Setting> settings;

	private final Copier copier;

	/**
	 * Creates a composite.
	 * @param structure what reflection tells of the type
	 * @param parts all members
	 * @param attributes those that are not part of the primary key
	 */
	Composite(Structure structure, List<Part> parts, List<Part> attributes) {
		this.attributes = List.copyOf(attributes);
		List<MethodHandle> parameters = structure.parameters()
			.stream()
			.map(member -> find(parts, member).reader())
			.toList();
		this.construction = Handles.construction(structure.constructor(), parameters);
		List<Setting> set = new ArrayList<>();
		for (Part part : parts) {
			if (!structure.parameters().contains(part.member())) {
				set.add(Setting.of(part));
			}
		}
		this.settings = List.copyOf(set);
		this.writer = Handles.any(attributes.stream().map(Part::writer).toList());
		this.copier = new Copier(structure);
	}

	private static Part find(List<Part> parts, Member member) {
		return parts.stream().filter(part -> part.member().equals(member)).findFirst().orElseThrow();
	}

	boolean write(Object instance, ColumnSink sink) {
		try {
			return (boolean) this.writer.invokeExact(instance, sink);
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	void writeAbsent(ColumnSink sink) {
		this.attributes.forEach(part -> part.writeAbsent(sink));
	}

	boolean isPresentIn(Row row) {
		return this.attributes.stream().anyMatch(part -> part.isPresentIn(row));
	}

	Object read(Row row) {
		try {
			Object instance = this.construction.invokeExact(row);
			for (int i = 0; i < this.settings.size(); i++) {
				this.settings.get(i).apply(instance, row);
			}
			return instance;
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	/**
	 * Returns an instance with other values: the same one as far as they can be set.
	 */
	Object with(Object instance, Map<Member, @Nullable Object> values) {
		return this.copier.with(instance, values);
	}

	/**
	 * Sets what a row has of a member that the constructor does not take.
	 *
	 * @param part the member
	 * @param handle sets it
	 */
	private record Setting(Part part, MethodHandle handle) {

		static Setting of(Part part) {
			Method setter = Objects.requireNonNull(part.member().setter());
			return new Setting(part, Handles.setter(setter, part.reader()));
		}

		void apply(Object instance, Row row) throws Throwable {
			if (this.part.readsAbsent() || this.part.isPresentIn(row)) {
				this.handle.invokeExact(instance, row);
			}
		}

	}

}
