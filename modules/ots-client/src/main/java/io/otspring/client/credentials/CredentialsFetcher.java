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

package io.otspring.client.credentials;

/**
 * Gets temporary credentials from where they are given out. It knows how to ask and
 * leaves to {@link RefreshingCredentialsProvider} when.
 * <p>
 * Implementations are called by one thread at a time, which may differ from call to call,
 * and may take their time. They should give up by themselves at some point, and when
 * their thread is interrupted.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CredentialsFetcher {

	/**
	 * Asks for credentials.
	 * @return what came, which may be what came before
	 * @throws CredentialsUnavailableException if there are none, with a message that can
	 * be shown
	 * @throws Exception on any other failure, of which only the type is shown
	 */
	FetchedCredentials fetch() throws Exception;

	/**
	 * Returns where the credentials come from, for logs and the state.
	 * @return a short name, such as {@code ecs-ram-role}; by default {@code custom}
	 */
	default String name() {
		return "custom";
	}

}
