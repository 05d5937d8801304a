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

import org.jspecify.annotations.Nullable;

/**
 * Gives an instance other values: what can be set is set, and for the rest a new instance
 * is made.
 */
final class Copier {

	private final List<Member> parameters;

	private final List<MethodHandle> getters;

	private final MethodHandle construction;

	private final Map<Member, MethodHandle> setters = new HashMap<>();

	/** The members that a new instance has to take over beside the parameters. */
	private final Map<Member, MethodHandle> remaining = new HashMap<>();

	Copier(Structure structure) {
		this.parameters = structure.parameters();
		this.getters = this.parameters.stream().map(Copier::getter).toList();
		this.construction = Handles.construction(structure.constructor());
		for (Member member : structure.members()) {
			if (member.setter() != null) {
				this.setters.put(member, Handles.setter(member));
				if (!this.parameters.contains(member)) {
					this.remaining.put(member, getter(member));
				}
			}
		}
	}

	private static MethodHandle getter(Member member) {
		MethodHandle handle = Handles.getter(member);
		return handle.asType(handle.type().changeReturnType(Object.class));
	}

	Object with(Object instance, Map<Member, @Nullable Object> values) {
		try {
			Object result = this.setters.keySet().containsAll(values.keySet()) ? instance : copy(instance, values);
			for (Map.Entry<Member, @Nullable Object> value : values.entrySet()) {
				MethodHandle setter = this.setters.get(value.getKey());
				if (setter != null) {
					setter.invokeExact(result, value.getValue());
				}
			}
			return result;
		}
		catch (Throwable ex) {
			throw Handles.unchecked(ex);
		}
	}

	private Object copy(Object instance, Map<Member, @Nullable Object> values) throws Throwable {
		@Nullable Object[] arguments = new @Nullable Object[this.parameters.size()];
		for (int i = 0; i < arguments.length; i++) {
			Member parameter = this.parameters.get(i);
			arguments[i] = values.containsKey(parameter) ? values.get(parameter)
					: (Object) this.getters.get(i).invokeExact(instance);
		}
		Object copy = (Object) this.construction.invokeExact(arguments);
		for (Map.Entry<Member, MethodHandle> each : this.remaining.entrySet()) {
			Object value = (Object) each.getValue().invokeExact(instance);
			MethodHandle setter = this.setters.get(each.getKey());
			if (setter != null) {
				setter.invokeExact(copy, value);
			}
		}
		return copy;
	}

}
