"""Views of the customer accounts."""

from http import HTTPStatus

import requests
from django.http import HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.views.decorators.http import require_http_methods

from .models import Account, Invitation

PAGE_SIZE = 200
TIMEOUT_MS = 504


@require_http_methods(["GET", "POST"])
def accounts(request):
    if not request.user.is_authenticated:
        return JsonResponse({"detail": "Sign in first"}, status=401)
    if not request.user.has_perm("accounts.view"):
        return HttpResponse(status=HTTPStatus.FORBIDDEN)
    if request.method == "POST":
        account = Account.from_request(request)
        if account.errors:
            return JsonResponse(account.errors, status=422)
        return JsonResponse(account.as_dict(), status=HTTPStatus.CREATED)
    page = Account.objects.all()[:PAGE_SIZE]
    return JsonResponse({"accounts": list(page.values()), "width": 400})


def invitation(request, token):
    found = Invitation.objects.filter(token=token).first()
    if found is None:
        return HttpResponse(status=404)
    if found.used:
        return HttpResponse("This invitation was used", status=HTTPStatus.GONE)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found.use(request.user)
    return HttpResponse(status=204)


def postcode(request, code):
    # The directory answers 300 when several towns share a code.
    response = requests.get(f"https://directory.example:8443/{code}", timeout=TIMEOUT_MS / 1000)
    if response.status_code == 300:
        return JsonResponse({"towns": response.json()[:100]})
    if response.status_code in (429, 503):
        return JsonResponse({"detail": "Try again later"}, status=503)
    if response.status_code >= 500:
        return JsonResponse({"detail": "The directory failed"}, status=502)
    return JsonResponse(response.json())
