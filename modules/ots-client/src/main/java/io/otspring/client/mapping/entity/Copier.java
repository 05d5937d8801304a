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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Gives an instance other values: what can be set is set, and for the rest a new instance
 * is made, which takes over everything else.
 */
final class Copier {

	private final List<Member> parameters;

	private final MethodHandle construction;

	/** What reads the members that a new instance takes over. */
	private final Map<Member, MethodHandle> getters = new HashMap<>();

	private final Map<Member, MethodHandle> setters = new HashMap<>();

	Copier(Structure structure) {
		this.parameters = structure.parameters();
		this.construction = Handles.spread(structure.constructor());
		for (Member member : structure.members()) {
			this.getters.put(member, member.boxingGetter());
			MethodHandle setter = member.setter();
			if (setter != null) {
				this.setters.put(member, setter.asType(setter.type().changeParameterType(1, Object.class)));
			}
		}
	}

	Object with(Object instance, Map<Member, @Nullable Object> values) {
		try {
			if (!this.setters.keySet().containsAll(values.keySet())) {
				return copy(instance, values);
			}
			for (Map.Entry<Member, @Nullable Object> value : values.entrySet()) {
				set(instance, value.getKey(), value.getValue());
			}
			return instance;
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	private Object copy(Object instance, Map<Member, @Nullable Object> values) throws Throwable {
		@Nullable Object[] arguments = new @Nullable Object[this.parameters.size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = value(instance, this.parameters.get(i), values);
		}
		Object copy = (Object) this.construction.invokeExact(arguments);
		for (Member member : this.setters.keySet()) {
			if (!this.parameters.contains(member)) {
				set(copy, member, value(instance, member, values));
			}
		}
		return copy;
	}

	private @Nullable Object value(Object instance, Member member, Map<Member, @Nullable Object> values)
			throws Throwable {
		if (values.containsKey(member)) {
			return values.get(member);
		}
		MethodHandle getter = Objects.requireNonNull(this.getters.get(member));
		return (Object) getter.invokeExact(instance);
	}

	private void set(Object instance, Member member, @Nullable Object value) throws Throwable {
		MethodHandle setter = Objects.requireNonNull(this.setters.get(member));
		setter.invokeExact(instance, value);
	}

}
