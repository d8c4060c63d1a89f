import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Config } from '@hamshahr/config';
import { Sessions, type Actor } from '@hamshahr/people';
import { CONFIG, DomainError } from '@hamshahr/platform';
import { POLICY, type Policy } from './policy.js';
import type { ActorRequest } from './request.js';
import { sessionSecret } from './session-cookie.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;

/** The one door: finds out who asks, and refuses whatever no policy allows. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  private readonly origin: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    @Inject(CONFIG) config: Config,
  ) {
    this.origin = new URL(config.http.baseUrl).origin;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!policy) throw new DomainError('forbidden', 'auth.no_policy');
    const request = context.switchToHttp().getRequest<ActorRequest>();
    if (policy.kind === 'open') {
      // A log-in sent by another site's form would put the visitor into a stranger's account.
      if (request.url.startsWith('/api/') && request.headers.origin !== undefined) this.assertSameOrigin(request);
      return true;
    }
    const actor = await this.identify(request);
    if (!actor) throw new DomainError('unauthenticated', 'auth.needed');
    if (policy.kind === 'roles' && !policy.roles.some((role) => actor.roles.has(role))) {
      throw new DomainError('forbidden', 'auth.role_needed', { params: { roles: policy.roles.join(', ') } });
    }
    request.actor = actor;
    return true;
  }

  private async identify(request: ActorRequest): Promise<Actor | null> {
    const header = request.headers.authorization;
    if (header !== undefined) {
      const secret = BEARER.exec(header)?.[1];
      return secret ? this.sessions.actorOfToken(secret) : null;
    }
    const secret = sessionSecret(request);
    if (!secret) return null;
    this.assertSameOrigin(request);
    return this.sessions.actorOfSession(secret);
  }

  /** A browser sends cookies along with other sites' forms, but it also says where the form stood. */
  private assertSameOrigin(request: ActorRequest): void {
    if (SAFE.has(request.method)) return;
    const { origin } = request.headers;
    if (origin !== this.origin) {
      throw new DomainError('forbidden', 'auth.other_origin', { params: { origin: this.origin } });
    }
  }
}
