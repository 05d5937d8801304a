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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.otspring.client.mapping.annotation.Ignored;
import io.otspring.client.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * A record or bean that is put together of columns.
 */
final class Composite {

	private final List<Part.Stored> stored;

	private final MethodHandle writer;

	private final List<Part.Replaceable> replaceable;

	private final MethodHandle construction;

	private final boolean mayBeMissing;

	private final List<Setting> settings;

	private final Copier copier;

	/**
	 * Creates a composite.
	 * @param structure what the type is made of
	 * @param parts all members
	 * @param stored those that are stored outside the primary key
	 */
	Composite(Structure structure, List<Part> parts, List<Part.Stored> stored) {
		this.stored = List.copyOf(stored);
		this.writer = Handles.any(stored.stream().map(Part.Stored::writer).toList());
		this.replaceable = select(parts, Part.Replaceable.class);
		List<Part> parameters = structure.parameters().stream().map(member -> find(parts, member)).toList();
		this.construction = Handles.construction(structure.constructor(),
				parameters.stream().map(Part::reader).toList());
		this.mayBeMissing = parameters.stream().allMatch(Part::mayBeMissing);
		List<Setting> set = new ArrayList<>();
		for (Part part : parts) {
			MethodHandle setter = part.member().setter();
			if (setter != null && !parameters.contains(part) && !part.member().has(Ignored.class)) {
				set.add(new Setting(part, part.isSetIfMissing(), Handles.setFrom(setter, part.reader())));
			}
		}
		this.settings = List.copyOf(set);
		this.copier = new Copier(structure);
	}

	private static <P extends Part> List<P> select(List<Part> parts, Class<P> type) {
		return parts.stream()
			.flatMap(part -> type.isInstance(part) ? Stream.of(type.cast(part)) : Stream.empty())
			.toList();
	}

	private static Part find(List<Part> parts, Member member) {
		return parts.stream().filter(part -> part.member() == member).findFirst().orElseThrow();
	}

	/**
	 * Hands over the columns of an instance, without those of the primary key.
	 * @return whether there are any
	 */
	boolean write(Object instance, ColumnSink sink) {
		try {
			return (boolean) this.writer.invokeExact(instance, sink);
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	void writeAbsent(ColumnSink sink) {
		this.stored.forEach(part -> part.writeAbsent(sink));
	}

	boolean isPresentIn(Row row) {
		for (int i = 0; i < this.stored.size(); i++) {
			if (this.stored.get(i).isPresentIn(row)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns whether an instance can be made of a row that has none of the columns.
	 */
	boolean mayBeMissing() {
		return this.mayBeMissing;
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

	boolean isAmong(Map<EntityProperty, ?> values) {
		return this.replaceable.stream().anyMatch(part -> part.isAmong(values));
	}

	/**
	 * Returns an instance with other values: the same one as far as they can be set.
	 */
	Object with(Object instance, Map<EntityProperty, ?> values) {
		Map<Member, @Nullable Object> members = new HashMap<>();
		for (Part.Replaceable part : this.replaceable) {
			if (part.isAmong(values)) {
				members.put(part.member(), part.replaced(instance, values));
			}
		}
		return this.copier.with(instance, members);
	}

	/**
	 * Sets what a row has of a member that the constructor does not take.
	 *
	 * @param part the member
	 * @param always whether it is set even if the row has nothing of it
	 * @param handle sets it
	 */
	private record Setting(Part part, boolean always, MethodHandle handle) {

		void apply(Object instance, Row row) throws Throwable {
			if (this.always || this.part.isPresentIn(row)) {
				this.handle.invokeExact(instance, row);
			}
		}

	}

}
